/**
 * The forms of U.S. Citizenship and Immigration Services and what its pages say of filing them:
 * {@link lexdelta.crawler.source.uscis.forms.FormPages} follows the list of all forms to each form's
 * page and files, {@link lexdelta.crawler.source.uscis.forms.FilingPages} are the pages of addresses
 * and of designated countries.
 *
 * <p>A form's page states days that pass without a word of it changing: {@link
 * lexdelta.crawler.source.uscis.forms.Reminders} says which of those read earlier are due. An alert is
 * copied to many pages: {@link lexdelta.crawler.source.uscis.forms.AlertClusters} says which are one.
 */
@NullMarked
package lexdelta.crawler.source.uscis.forms;

import org.jspecify.annotations.NullMarked;
