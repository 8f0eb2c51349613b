package lexdelta.searchapi.web;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file to take along, as an answer. */
public final class Attachment {
  private Attachment() {}

  /**
   * The answer.
   *
   * @param name of the file, with its ending
   * @param type its media type
   */
  public static ResponseEntity<byte[]> of(String name, String type, byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(bytes);
  }
}
