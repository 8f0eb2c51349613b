/**
 * The forms of U.S. Citizenship and Immigration Services and what its pages say of filing them:
 * {@link lexdelta.crawler.source.uscis.forms.FormPages} follows the list of all forms to each form's
 * page and files, {@link lexdelta.crawler.source.uscis.forms.FilingPages} are the pages of addresses
 * and of designated countries.
 */
@NullMarked
package lexdelta.crawler.source.uscis.forms;

import org.jspecify.annotations.NullMarked;
