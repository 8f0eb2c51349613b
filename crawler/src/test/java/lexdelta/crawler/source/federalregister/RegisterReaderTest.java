package lexdelta.crawler.source.federalregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Emphasis;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.federalregister.RegisterDocument.Origin;
import org.junit.jupiter.api.Test;

/** Reads invented sample documents in the forms of several years. None of it is law. */
class RegisterReaderTest {
  private static final LocalDate DAY = LocalDate.parse("2025-03-03");
  private static final Origin ORIGIN =
      new Origin(DocumentNumber.of("2025-00100"), Optional.of(DAY), DAY);

  private static final String RULE =
      """
      <RULE>
        <PREAMB>
          <PRTPAGE P="11000"/>
          <AGENCY TYPE="F">DEPARTMENT OF SAMPLES</AGENCY>
          <SUBAGY>Sample Services</SUBAGY>
          <CFR>8 CFR Parts 103 and 106</CFR>
          <DEPDOC>[CIS No. 1-25; DHS Docket No. SAMPLE-2025-0001]</DEPDOC>
          <RIN>RIN 1615&#x2013;ZZ99</RIN>
          <SUBJECT>Sample Fees</SUBJECT>
          <AGY><HD SOURCE="HED">AGENCY:</HD><P>Sample Services.</P></AGY>
          <ACT><HD SOURCE="HED">ACTION:</HD><P>Final rule.</P></ACT>
          <SUM><HD SOURCE="HED">SUMMARY:</HD><P>This invented rule changes sample fees.</P></SUM>
          <DATES><HD SOURCE="HED">DATES:</HD><P>This rule is effective April 1, 2025.</P></DATES>
        </PREAMB>
        <SUPLINF>
          <HD SOURCE="HED">SUPPLEMENTARY INFORMATION:</HD>
          <P>Fees are explained in <E T="03">Sample Guide</E> at 12.<SU>1</SU>
            <FTREF/> More follows, and Depart<PRTPAGE P="11001"/>ment staff know it.</P>
          <FTNT><P><SU>1</SU> See the guide.</P><P>Second paragraph.</P></FTNT>
          <REGTEXT PART="106" TITLE="8">
            <AMDPAR>1. Section 106.2 is amended by revising paragraph (a):</AMDPAR>
            <SECTION><SECTNO>&#xA7; 106.2</SECTNO><SUBJECT>Fees.</SUBJECT>
              <STARS/>
              <P>(a) The sample fee is $1.</P>
            </SECTION>
          </REGTEXT>
          <GPOTABLE COLS="2"><TTITLE>Table 1</TTITLE>
            <BOXHD><CHED H="1">Form</CHED><CHED H="1">Sample<LI>fee</LI></CHED></BOXHD>
            <ROW><ENT I="01">S-1</ENT><ENT>$1</ENT></ROW>
          </GPOTABLE>
          <SIG><DATED>Dated: February 1, 2025.</DATED><NAME>A. Sample,</NAME></SIG>
        </SUPLINF>
        <FRDOC>[FR Doc. 2025&#x2013;00100 Filed 2-28-25; 8:45 am]</FRDOC>
        <BILCOD>BILLING CODE 0000-00-P</BILCOD>
      </RULE>
      """;

  private static Reading read(String xml) throws UnreadableSnapshotException {
    return RegisterReader.one(xml.getBytes(StandardCharsets.UTF_8), ORIGIN);
  }

  private static List<String> texts(Reading reading) {
    return reading.provisions().stream().map(p -> p.kind() + " " + p.text()).toList();
  }

  private static List<String> facts(Reading reading) {
    return reading.facts().stream().map(f -> f.kind() + " " + f.about() + " " + f.value()).toList();
  }

  @Test
  void aRuleIsReadInOrderWithItsInstructions() throws Exception {
    Reading rule = read(RULE);
    assertThat(rule.document().value()).isEqualTo("/us/fr/2025-00100");
    assertThat(rule.citation()).isEqualTo("90 FR 11000");
    assertThat(rule.heading()).isEqualTo("Sample Fees");
    assertThat(rule.publishedOn()).contains(DAY);
    assertThat(rule.effectiveOn()).isEqualTo(DAY);
    assertThat(texts(rule))
        .containsSubsequence(
            "FACT DEPARTMENT OF SAMPLES",
            "HEADING SUMMARY:",
            "PARAGRAPH This invented rule changes sample fees.",
            "PARAGRAPH Fees are explained in Sample Guide at 12.1 More follows, and Department staff"
                + " know it.",
            "FOOTNOTE 1 See the guide. Second paragraph.",
            "INSTRUCTION 1. Section 106.2 is amended by revising paragraph (a):",
            "HEADING § 106.2 Fees.",
            "PARAGRAPH * * * * *",
            "PARAGRAPH (a) The sample fee is $1.",
            "HEADING Table 1",
            "TABLE_ROW Form | Sample fee",
            "TABLE_ROW S-1 | $1",
            "PARAGRAPH Dated: February 1, 2025.",
            "SOURCE_NOTE [FR Doc. 2025–00100 Filed 2-28-25; 8:45 am]");
    assertThat(texts(rule)).noneMatch(text -> text.contains("BILLING"));
  }

  @Test
  void aRuleStatesItsFacts() throws Exception {
    assertThat(facts(read(RULE)))
        .contains(
            "LABEL type Rule",
            "LABEL action Final rule.",
            "LABEL agency DEPARTMENT OF SAMPLES",
            "LABEL agency Sample Services",
            "IDENTIFIER document number 2025-00100",
            "IDENTIFIER citation 90 FR 11000",
            "IDENTIFIER RIN 1615-ZZ99",
            "IDENTIFIER docket CIS No. 1-25",
            "AFFECTS part /us/cfr/t8/p103",
            "AFFECTS part /us/cfr/t8/p106",
            "AFFECTS amended part /us/cfr/t8/p106",
            "AFFECTS amended section /us/cfr/t8/s106.2",
            "EFFECTIVE_ON  2025-04-01");
  }

  @Test
  void emphasisIsKeptWhereItStands() throws Exception {
    Provision paragraph =
        read(RULE).provisions().stream()
            .filter(p -> p.text().startsWith("Fees are"))
            .findFirst()
            .orElseThrow();
    assertThat(paragraph.emphasis())
        .extracting(e -> e.style() + " " + paragraph.text().substring(e.start(), e.end()))
        .containsExactly(
            Emphasis.Style.ITALIC + " Sample Guide", Emphasis.Style.SUPERSCRIPT + " 1");
  }

  /** As the publisher's XML was up to about 2015. */
  @Test
  void droppedSpacesArePutBack() throws Exception {
    Reading rule =
        read(
            """
            <RULE><PREAMB><SUBJECT>Sample</SUBJECT></PREAMB><SUPLINF>
            <P>The effective date of the department is known.</P>
            <P>See<E T="03">Sample Guide</E>at 3, and<E T="03">id.</E>(last visited), of<E T="04">Guide</E>s,
              on its effective<PRTPAGE P="2"/>date; the depart<PRTPAGE P="3"/>ment (<E T="03">i</E>) and
              1693<E T="52">o</E>-1.<SU>2</SU>
              <FTREF/>So it is,<E T="03">e.g.,</E>here.</P>
            <FTNT><P><SU>2</SU>Sample note.</P></FTNT></SUPLINF>
            <FRDOC>[FR Doc. 2025-00100 Filed 2-28-25; 8:45 am]</FRDOC></RULE>
            """);
    assertThat(texts(rule))
        .contains(
            "PARAGRAPH See Sample Guide at 3, and id. (last visited), of Guides, on its effective date;"
                + " the department (i) and 1693o-1.2 So it is, e.g., here.",
            "FOOTNOTE 2 Sample note.");
    assertThat(rule.citation()).isEqualTo("90 FR 1"); // its first page break is the second page's
  }

  @Test
  void aProclamationSaysWhenItTakesEffect() throws Exception {
    Reading proclamation =
        read(
            """
            <PRESDOCU><PROCLA><TITLE3>Title 3&#x2014;</TITLE3>
            <PRES>The President<PRTPAGE P="24000"/></PRES>
            <PROC>Proclamation 99999 of March 1, 2025</PROC>
            <HD SOURCE="HED">Sample Entry of Nobody</HD>
            <PRES>By the President of the United States of America</PRES><PROC>A Proclamation</PROC>
            <FP>This invented proclamation is effective at 12:01 a.m. eastern daylight time on June 9, 2025.</FP>
            <PSIG>sample</PSIG></PROCLA>
            <FRDOC>[FR Doc. 2025-00100</FRDOC><FILED>Filed 2-28-25; 8:45 am]</FILED>
            </PRESDOCU>
            """);
    assertThat(proclamation.heading()).isEqualTo("Sample Entry of Nobody");
    assertThat(proclamation.citation()).isEqualTo("90 FR 24000");
    assertThat(facts(proclamation))
        .contains(
            "LABEL type Presidential Document",
            "LABEL subtype Proclamation",
            "IDENTIFIER proclamation 99999",
            "EFFECTIVE_ON  2025-06-09");
  }

  @Test
  void anIssueHoldsManyDocumentsInEitherDialect() throws Exception {
    String first =
        """
        <FEDREG><VOL>90</VOL><NO>1</NO><DATE>Monday, March 3, 2025</DATE>
        <CNTNTS><AGCY><EAR>Sample</EAR></AGCY></CNTNTS><RULES>%s
        <RULE><PREAMB><SUBJECT>Sample Two</SUBJECT></PREAMB><SUPLINF><P>Text.</P></SUPLINF>
        <FRDOC>[FR Doc. E9&#x2013;1777 Filed 2-28-25; 8:45 am]</FRDOC></RULE></RULES></FEDREG>
        """
            .formatted(RULE);
    List<Reading> readings =
        RegisterReader.all(first.getBytes(StandardCharsets.UTF_8), LocalDate.EPOCH);
    assertThat(readings)
        .extracting(
            r -> r.document().value() + " " + r.citation() + " " + r.publishedOn().orElseThrow())
        .containsExactly(
            "/us/fr/2025-00100 90 FR 11000 2025-03-03", "/us/fr/e9-1777 90 FR 11001 2025-03-03");

    String second =
        """
        <frDoc xmlns="http://schemas.gpo.gov/xml/uslm" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <meta><dc:date>2025-03-03</dc:date></meta><main><rules style="-uslm-sgm:RULES">
        <rule style="-uslm-sgm:PRORULE"><meta><startingPage style="-uslm-sgm:PRTPAGE">11000</startingPage>
        <docNumber>2025–00100</docNumber></meta>
        <preface><organization style="-uslm-sgm:AGENCY">SAMPLES</organization>
        <affected style="-uslm-sgm:CFR"><ref href="/us/cfr/t8/p106">8 CFR Part 106</ref></affected>
        <subject style="-uslm-sgm:SUBJECT">Sample Fees</subject>
        <action><actionDescription><headingText style="-uslm-sgm:HED">ACTION:</headingText> Proposed rule.</actionDescription></action></preface>
        <main><statement style="-uslm-sgm:DATES" role="dates"><content><heading style="-uslm-sgm:HED">DATES:</heading>
        <p style="-uslm-sgm:P">Comments are due <date date="2025-04-01">April 1, 2025</date>.</p></content></statement>
        <level role="amending" style="-uslm-sgm:REGTEXT"><section role="instruction" style="-uslm-sgm:AMDPAR"><num value="1">■ 1. </num>
        <content>In <ref href="/us/cfr/t8/s106.2">§ 106.2</ref>, revise paragraph (a):<quotedContent>
        <section style="-uslm-sgm:SECTION" identifier="/us/cfr/t8 /s106.2"><num value="106.2" style="-uslm-sgm:SECTNO">§ 106.2</num>
        <heading style="-uslm-sgm:SUBJECT"> Fees.</heading><chapeau><elided style="-uslm-sgm:STARS">* * * * *</elided></chapeau>
        <paragraph style="-uslm-sgm:P"><num value="a">(a) </num><heading>Sample.</heading><content> One dollar.</content></paragraph>
        </section></quotedContent></content></section></level></main></rule></rules></main></frDoc>
        """;
    Reading rule =
        RegisterReader.all(second.getBytes(StandardCharsets.UTF_8), LocalDate.EPOCH).getFirst();
    assertThat(rule.document().value() + " " + rule.citation())
        .isEqualTo("/us/fr/2025-00100 90 FR 11000");
    assertThat(texts(rule))
        .containsExactly(
            "FACT SAMPLES",
            "FACT 8 CFR Part 106",
            "PARAGRAPH ACTION: Proposed rule.",
            "HEADING DATES:",
            "PARAGRAPH Comments are due April 1, 2025.",
            "INSTRUCTION ■ 1. In § 106.2, revise paragraph (a):",
            "HEADING § 106.2 Fees.",
            "PARAGRAPH * * * * *",
            "PARAGRAPH (a) Sample. One dollar.");
    assertThat(facts(rule))
        .contains(
            "LABEL type Proposed Rule",
            "LABEL action Proposed rule.",
            "AFFECTS amended section /us/cfr/t8/s106.2",
            "COMMENTS_CLOSE_ON  2025-04-01");
  }

  @Test
  void severalTextsUnderOneNumberAreSeveralDocuments() throws Exception {
    var part = new Origin(DocumentNumber.of("2025-00100-2"), Optional.of(DAY), DAY);
    assertThat(RegisterReader.one(RULE.getBytes(StandardCharsets.UTF_8), part).document().value())
        .isEqualTo("/us/fr/2025-00100-2");
  }

  @Test
  void aFileWithItsAddressIsReadAsOfItsDayOfPublication() throws Exception {
    byte[] bytes =
        RULE.replace("April 1, 2025", "upon publication").getBytes(StandardCharsets.UTF_8);
    URI address =
        URI.create(
            "https://www.federalregister.gov/documents/full_text/xml/2025/03/03/2025-00100.xml");
    Reading rule =
        new FederalRegisterFile().read(bytes, LocalDate.EPOCH, Optional.of(address)).getFirst();
    assertThat(rule.publishedOn()).contains(DAY);
    assertThat(facts(rule)).contains("EFFECTIVE_ON  2025-03-03");
  }

  @Test
  void aFileByItselfIsCitedByTheDayItWasFiled() throws Exception {
    byte[] bytes = RULE.getBytes(StandardCharsets.UTF_8);
    assertThat(RegisterReader.all(bytes, DAY).getFirst().citation()).isEqualTo("90 FR 11000");
    assertThat(
            RegisterReader.all(
                    RULE.replace("2-28-25", "12-31-24").getBytes(StandardCharsets.UTF_8), DAY)
                .getFirst()
                .citation())
        .isEqualTo("90 FR 11000");
    assertThat(
            RegisterReader.all(
                    RULE.replace("2-28-25; 8:45", "12-27-24; 4:15")
                        .getBytes(StandardCharsets.UTF_8),
                    DAY)
                .getFirst()
                .citation())
        .isEqualTo("FR Doc. 2025-00100"); // published in which of two years, nobody can tell
  }

  @Test
  void whatIsNoDocumentIsRefused() {
    assertThatThrownBy(() -> read("<html><body>Request Access</body></html>"))
        .isInstanceOf(UnreadableSnapshotException.class)
        .hasMessageContaining("HTML");
    assertThatThrownBy(() -> read("<RULE/>")).hasMessageContaining("no text at all");
    assertThatThrownBy(() -> read(RULE.substring(0, 900))).hasMessageContaining("broken");
    assertThatThrownBy(() -> read("<FEDREG><RULES/></FEDREG>"))
        .hasMessageContaining("no document in this issue");
    assertThatThrownBy(() ->
            RegisterReader.one(
                "<RULE><P>Sample.</P></RULE>".getBytes(StandardCharsets.UTF_8),
                new Origin(Optional.empty(), Optional.of(DAY), DAY)))
        .hasMessageContaining("bears no number");
  }

  @Test
  void everyFactStandsInTheTextToo() throws Exception {
    Reading rule = read(RULE);
    String all = rule.heading() + String.join("\n", texts(rule));
    assertThat(rule.facts())
        .filteredOn(fact -> fact.kind() != FactKind.LABEL && !fact.words().isEmpty())
        .extracting(Fact::words)
        .allMatch(all::contains);
    assertThat(rule.provisions()).extracting(Provision::kind).contains(ProvisionKind.INSTRUCTION);
  }
}
