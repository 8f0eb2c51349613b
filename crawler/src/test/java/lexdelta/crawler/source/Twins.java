package lexdelta.crawler.source;

import java.nio.charset.StandardCharsets;

/** Snapshots that give very many documents one name. */
final class Twins {
  private Twins() {}

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
          case VISA_BULLETIN ->
              "<html><title>Visa Bulletin for July 2099</title><body><table>"
                  + "<tr><td>Family</td><td>All Chargeability</td></tr>"
                  + "<tr><td>F1</td><td>C</td></tr>".repeat(count)
                  + "</table><table><tr><td>Employment</td><td>All Chargeability</td></tr>"
                  + "<tr><td rowspan=9>1st</td><td colspan=9>C</td></tr>".repeat(count)
                  + "</table></body></html>";
        };
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
