/**
 * What texts mean, as directions: a {@link lexdelta.indexer.meaning.MeaningModel} turns a text into a
 * vector of unit length, and two texts are alike as far as their vectors point the same way. {@link
 * lexdelta.indexer.meaning.Meaning} is the way in: the ranking of plain questions asks it how like
 * a question each text is that it knows; a catch-up in the background gives it the texts it does not
 * know yet. Vectors are kept in a {@link lexdelta.indexer.meaning.VectorFile} by the {@link
 * lexdelta.indexer.meaning.Fingerprint} of their text, beside the index and not in it, so that an
 * index built anew finds them there.
 *
 * <p>Everything here may be absent: without a model there is no meaning, and words alone answer. It
 * knows nothing of passages, Lucene, days or Spring.
 */
@NullMarked
package lexdelta.indexer.meaning;

import org.jspecify.annotations.NullMarked;
