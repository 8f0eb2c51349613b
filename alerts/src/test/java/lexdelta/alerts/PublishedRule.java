package lexdelta.alerts;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.federalregister.FederalRegisterFile;

/**
 * An invented document of the Federal Register, from its XML.
 *
 * @param number of the document: {@code 2025-00100}
 * @param page of volume 90
 * @param rin may be empty
 */
public record PublishedRule(
    String number, int page, String action, String subject, String dates, String rin) {

  /** What the reader makes of it. */
  public Reading publishedOn(LocalDate day) throws Exception {
    String xml =
        """
        <RULE><PREAMB><PRTPAGE P="%d"/><AGENCY TYPE="F">DEPARTMENT OF SAMPLES</AGENCY>
        %s<SUBJECT>%s</SUBJECT>
        <ACT><HD SOURCE="HED">ACTION:</HD><P>%s</P></ACT>
        <DATES><HD SOURCE="HED">DATES:</HD><P>%s</P></DATES></PREAMB>
        <FRDOC>[FR Doc. %s Filed 6-26-25; 8:45 am]</FRDOC></RULE>
        """
            .formatted(
                page,
                rin.isEmpty() ? "" : "<RIN>RIN " + rin + "</RIN>",
                subject,
                action,
                dates,
                number);
    URI address =
        URI.create(
            "https://www.federalregister.gov/documents/full_text/xml/%s/%s.xml"
                .formatted(day.toString().replace('-', '/'), number));
    return new FederalRegisterFile()
        .read(xml.getBytes(StandardCharsets.UTF_8), day, Optional.of(address))
        .getFirst();
  }
}
