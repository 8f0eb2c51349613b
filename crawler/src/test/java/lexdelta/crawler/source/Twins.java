package lexdelta.crawler.source;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Snapshots that give very many documents one name. */
final class Twins {
  private static final String FILED =
      "{\"document_number\":\"2025-%06d\",\"publication_date\":\"2025-07-01\",\"title\":\"Sample\","
          + "\"type\":\"Presidential Document\",\"dates\":\"Effective May 1, 2025.\"}";

  private Twins() {}

  /** As many documents as an API may list, and more. */
  private static String list(int count, String row) {
    return IntStream.range(0, count)
        .mapToObj(row::formatted)
        .collect(Collectors.joining(",", "{\"count\":" + count + ",\"results\":[", "]}"));
  }

  static byte[] of(UntrustedBytes reader, int count) {
    String text =
        switch (reader) {
          case ECFR_API ->
              "<ECFR><DIV1 N='8'>" + "<DIV8 N='8.1'/>".repeat(count) + "</DIV1></ECFR>";
          case ECFR_BULK ->
              "<DLPSTEXTCLASS><TEXT><DIV1 NODE='8:1'>"
                  + "<DIV8 N='§ 8.1'/>".repeat(count)
                  + "</DIV1></TEXT></DLPSTEXTCLASS>";
          case POLICY_MANUAL_UPDATES ->
              "<html><body>"
                  + ("<div class=views-row><div class=pm-updates><div class=pm-resource__header>"
                          + "<p class=pm-resource__update_header>Sample</p><time"
                          + " datetime='2025-06-24'>x</time></div></div></div>")
                      .repeat(count / 10)
                  + "</body></html>";
          case FEDERAL_REGISTER_TEXT ->
              "<RULE><SUPLINF><DATES>"
                  + "<P>Effective May 1, 2025, and delayed at 90 FR 1</P>".repeat(count / 10)
                  + "</DATES><REGTEXT TITLE='8' PART='1'><SECTION>"
                  + "<RIN>1615-AA01</RIN><SECTNO>§ 1.1</SECTNO>".repeat(count)
                  + "</SECTION></REGTEXT></SUPLINF></RULE>";
          case FEDERAL_REGISTER_LIST -> list(count / 10, FILED);
          case PUBLIC_INSPECTION -> list(count / 10, FILED);
          case VISA_BULLETIN ->
              "<html><title>Visa Bulletin for July 2099</title><body><table>"
                  + "<tr><td>Family</td><td>All Chargeability</td></tr>"
                  + "<tr><td>F1</td><td>C</td></tr>".repeat(count)
                  + "</table><table><tr><td>Employment</td><td>All Chargeability</td></tr>"
                  + "<tr><td rowspan=9>1st</td><td colspan=9>C</td></tr>".repeat(count)
                  + "</table></body></html>";
          case EOIR_VOLUME ->
              "<html><body>"
                  + "<p>S-, 99 I&amp;N Dec. 1 (BIA 2099)</p><p>ID 9001</p>".repeat(count)
                  + "</body></html>";
          case FAM ->
              "<html><body><h1>9 FAM 999.10</h1><p>(CT:VISA-1; 01-02-2099)</p>"
                  + "<h2>9 FAM 999.10-1 (U) Sample</h2>".repeat(count)
                  + "</body></html>";
        };
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
