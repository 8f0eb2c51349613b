package lexdelta.crawler.record;

/**
 * Where a record lies in the archive.
 *
 * @param file name of the WARC file inside the archive folder
 * @param offset of the record's first byte (of its gzip member) in that file
 * @param length of the record in the file, in bytes; the next record begins at offset + length
 */
public record ArchivePlace(String file, long offset, long length) {
  public ArchivePlace {
    if (file.isBlank() || file.contains("/") || offset < 0 || length <= 0) {
      throw new IllegalArgumentException(
          "No place in the archive: «%s» at %d, %d bytes".formatted(file, offset, length));
    }
  }

  /** The first byte after this record. */
  public long end() {
    return offset + length;
  }
}
