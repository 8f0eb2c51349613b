package lexdelta.crawler.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationReaderTest {

  /** Every form: as written, its kind, its id, as The Bluebook has it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          8 CFR 214.2(h)(13)(iii)(A)            | cfr | 8 CFR 214.2(h)(13)(iii)(A) | 8 C.F.R. § 214.2(h)(13)(iii)(A)
          8 C.F.R. § 214.2(h) (2025)            | cfr | 8 CFR 214.2(h)             | 8 C.F.R. § 214.2(h)
          8 C. F. R. § 214.2                    | cfr | 8 CFR 214.2                | 8 C.F.R. § 214.2
          8 CFR part 214                        | cfr | 8 CFR part 214             | 8 C.F.R. pt. 214
          12 CFR Part 1024                      | cfr | 12 CFR part 1024           | 12 C.F.R. pt. 1024
          8 CFR 214                             | cfr | 8 CFR part 214             | 8 C.F.R. pt. 214
          8 CFR 245a.2                          | cfr | 8 CFR 245a.2               | 8 C.F.R. § 245a.2
          8 CFR § 1003.1(d)(3)                  | cfr | 8 CFR 1003.1(d)(3)         | 8 C.F.R. § 1003.1(d)(3)
          20 CFR 655, subpart B                 | cfr | 20 CFR part 655 subpart B  | 20 C.F.R. pt. 655, subpt. B
          20 CFR part 655 subpart B             | cfr | 20 CFR part 655 subpart B  | 20 C.F.R. pt. 655, subpt. B
          12 CFR part 1024, appendix MS-3       | cfr | 12 CFR part 1024 appendix MS-3 | 12 C.F.R. pt. 1024, app. MS-3
          appendix A to 12 CFR part 1026        | cfr | 12 CFR part 1026 appendix A | 12 C.F.R. pt. 1026, app. A
          8 CFR chapter V                       | cfr | 8 CFR chapter V            | 8 C.F.R. ch. V
          17 CFR 240.10b-5                      | cfr | 17 CFR 240.10b-5           | 17 C.F.R. § 240.10b-5
          17 CFR 240.10b–5(a)                   | cfr | 17 CFR 240.10b-5(a)        | 17 C.F.R. § 240.10b-5(a)
          41 CFR 102-74.435                     | cfr | 41 CFR 102-74.435          | 41 C.F.R. § 102-74.435
          26 CFR 1.401(a)-1(b)                  | cfr | 26 CFR 1.401(a)-1(b)       | 26 C.F.R. § 1.401(a)-1(b)
          section 214.2 of title 8, Code of Federal Regulations | cfr | 8 CFR 214.2 | 8 C.F.R. § 214.2
          title 8 of the Code of Federal Regulations, part 214  | cfr | 8 CFR part 214 | 8 C.F.R. pt. 214
          part 214 of title 8, Code of Federal Regulations      | cfr | 8 CFR part 214 | 8 C.F.R. pt. 214
          § 103.2 of 8 CFR chapter I            | cfr | 8 CFR 103.2                | 8 C.F.R. § 103.2
          8 CFR 214.2( h )( 13 )                | cfr | 8 CFR 214.2(h)(13)         | 8 C.F.R. § 214.2(h)(13)
          INA § 212(a)(9)(B)(i)(I)              | ina | INA 212(a)(9)(B)(i)(I)     | INA § 212(a)(9)(B)(i)(I)
          INA 245A                              | ina | INA 245A                   | INA § 245A
          INA section 101 (a)(15)(H)            | ina | INA 101(a)(15)(H)          | INA § 101(a)(15)(H)
          section 101(a)(15)(H) of the Act      | ina | INA 101(a)(15)(H)          | INA § 101(a)(15)(H)
          section 101 (a) of the Act            | ina | INA 101(a)                 | INA § 101(a)
          section 212(a) of the Immigration and Nationality Act | ina | INA 212(a) | INA § 212(a)
          Immigration and Nationality Act (INA) § 212(d)(3)     | ina | INA 212(d)(3) | INA § 212(d)(3)
          214(g)(4) of the Act                  | ina | INA 214(g)(4)              | INA § 214(g)(4)
          section 242B(e) of the Act            | ina | INA 242B(e)                | INA § 242B(e)
          8 U.S.C. 1182(a)(9)(B)                | usc | 8 U.S.C. 1182(a)(9)(B)     | 8 U.S.C. § 1182(a)(9)(B)
          8 USC § 1182(a)(9)(B)(ii)             | usc | 8 U.S.C. 1182(a)(9)(B)(ii) | 8 U.S.C. § 1182(a)(9)(B)(ii)
          50 U.S.C. 1701 et seq.                | usc | 50 U.S.C. 1701             | 50 U.S.C. § 1701
          8 U.S.C. 1182 note                    | usc | 8 U.S.C. 1182 note         | 8 U.S.C. § 1182 note
          42 U.S.C. 300aa-1                     | usc | 42 U.S.C. 300aa-1          | 42 U.S.C. § 300aa-1
          8 U.S.C. 1440–1                       | usc | 8 U.S.C. 1440-1            | 8 U.S.C. § 1440-1
          5 U.S.C. chapter 5                    | usc | 5 U.S.C. chapter 5         | 5 U.S.C. ch. 5
          50 U.S.C. App. 453                    | usc | 50 U.S.C. App. 453         | 50 U.S.C. § App. 453
          section 1001 of title 18, United States Code | usc | 18 U.S.C. 1001      | 18 U.S.C. § 1001
          title 18, United States Code, section 1001   | usc | 18 U.S.C. 1001      | 18 U.S.C. § 1001
          Pub. L. 106-386, § 102                | public-law | Pub. L. 106-386, § 102 | Pub. L. No. 106-386, § 102
          Public Law 104–208                    | public-law | Pub. L. 104-208     | Pub. L. No. 104-208
          P.L. 103-236                          | public-law | Pub. L. 103-236     | Pub. L. No. 103-236
          Pub. L. 106-386, div. A, § 107(b)     | public-law | Pub. L. 106-386, § 107(b) | Pub. L. No. 106-386, § 107(b)
          section 646(b) of Public Law 104-208  | public-law | Pub. L. 104-208, § 646(b) | Pub. L. No. 104-208, § 646(b)
          section 309 of Div. C of Pub. L. 104-208 | public-law | Pub. L. 104-208, § 309 | Pub. L. No. 104-208, § 309
          114 Stat. 1464                        | stat | 114 Stat. 1464            | 114 Stat. 1464
          110 Stat. 3009-546                    | stat | 110 Stat. 3009-546        | 110 Stat. 3009-546
          114 Stat. 2763A-326                   | stat | 114 Stat. 2763A-326       | 114 Stat. 2763A-326
          E.O. 14159                            | executive-order | E.O. 14159     | Exec. Order No. 14,159
          Executive Order No. 13,563            | executive-order | E.O. 13563     | Exec. Order No. 13,563
          section 3(f) of Executive Order 12866 | executive-order | E.O. 12866, § 3(f) | Exec. Order No. 12,866, § 3(f)
          Proclamation 10888                    | executive-order | Proc. 10888    | Proc. No. 10,888
          89 FR 6194                            | fr | 89 FR 6194                  | 89 Fed. Reg. 6194
          89 Fed. Reg. 6194, 6200 (Jan. 31, 2024) | fr | 89 FR 6194                | 89 Fed. Reg. 6194, 6200
          89 FR 6,194                           | fr | 89 FR 6194                  | 89 Fed. Reg. 6194
          FR Doc. 2024-01427                    | fr-doc | FR Doc. 2024-01427      | FR Doc. 2024-01427
          RIN 1615-AC68                         | rin | RIN 1615-AC68              | RIN 1615-AC68
          1615–AC68                             | rin | RIN 1615-AC68              | RIN 1615-AC68
          USCIS-2021-0010                       | docket | USCIS-2021-0010         | Docket No. USCIS-2021-0010
          Docket No. CFPB-2012-0034             | docket | CFPB-2012-0034          | Docket No. CFPB-2012-0034
          12 USCIS-PM E.3                       | uscis-pm | 12 USCIS-PM E.3       | 12 USCIS-PM E.3
          7 USCIS-PM A.2(A)(1)                  | uscis-pm | 7 USCIS-PM A.2(A)(1)  | 7 USCIS-PM A.2(A)(1)
          Volume 7, Part A, Chapter 2           | uscis-pm | 7 USCIS-PM A.2        | 7 USCIS-PM A.2
          Volume 7, Adjustment of Status, Part A, Adjustment of Status Policies and Procedures, Chapter 2 | uscis-pm | 7 USCIS-PM A.2 | 7 USCIS-PM A.2
          PA-2022-23                            | policy-alert | PA-2022-23        | USCIS Policy Alert PA-2022-23
          9 FAM 402.10-4(B)                     | fam | 9 FAM 402.10-4(B)          | 9 U.S. Dep’t of State, Foreign Affairs Manual § 402.10-4(B)
          Matter of Dhanasar, 26 I&N Dec. 884 (AAO 2016) | decision | 26 I&N Dec. 884 | 26 I. & N. Dec. 884
          26 I. & N. Dec. 884, 889 (AAO 2016)   | decision | 26 I&N Dec. 884       | 26 I. & N. Dec. 884, 889
          Form I-129 (edition 01/17/25)         | form | Form I-129                | Form I-129
          Form I–129                            | form | Form I-129                | Form I-129
          I-485                                 | form | Form I-485                | Form I-485
          DS-260                                | form | Form DS-260               | Form DS-260
          ETA-9089                              | form | Form ETA-9089             | Form ETA-9089
          Form I-485 Supplement J               | form | Form I-485 Supplement J   | Form I-485 Supplement J
          paragraph (b)(2) of this section      | relative | this-section(b)(2)    | this-section(b)(2)
          § 214.2(h)                            | relative | this-title 214.2(h)   | this-title 214.2(h)
          part 103 of this chapter              | relative | this-title part 103   | this-title part 103
          subpart B of this part                | relative | this-part subpart B   | this-part subpart B
          clause (ii)                           | relative | this-subparagraph(ii) | this-subparagraph(ii)
          """)
  void everyFormComesDownToOne(String written, String kind, String id, String bluebook) {
    List<Found> found = CitationReader.read("See " + written + ", and more.");
    assertThat(found).as("citations found").hasSize(1);
    assertThat(found.getFirst().text()).isEqualTo(written);
    assertThat(found.getFirst().start()).isEqualTo(4);
    assertThat(found.getFirst().kind().word()).isEqualTo(kind);
    assertThat(found.getFirst().id()).isEqualTo(id);
    assertThat(found.getFirst().citation().bluebook()).isEqualTo(bluebook);
    if (found.getFirst().kind() != CitationKind.RELATIVE) {
      String plain = found.getFirst().citation().plain();
      assertThat(CitationReader.alone(plain)).contains(found.getFirst().citation());
    }
  }

  /** Lists and ranges: each place with its own words. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          8 CFR parts 103 and 106            | 8 CFR parts 103 = 8 CFR part 103; 106 = 8 CFR part 106
          8 CFR 103.2, 214.1, and 245.1      | 8 CFR 103.2 = 8 CFR 103.2; 214.1 = 8 CFR 214.1; 245.1 = 8 CFR 245.1
          8 CFR §§ 214.1–214.3               | 8 CFR §§ 214.1 = 8 CFR 214.1 FIRST; 214.3 = 8 CFR 214.3 LAST
          8 CFR 214.1 through 214.3          | 8 CFR 214.1 = 8 CFR 214.1 FIRST; 214.3 = 8 CFR 214.3 LAST
          8 CFR 214.2(h)(13) and (14)        | 8 CFR 214.2(h)(13) = 8 CFR 214.2(h)(13); (14) = 8 CFR 214.2(h)(14)
          8 CFR 214.2(h), (l), and (o)       | 8 CFR 214.2(h) = 8 CFR 214.2(h); (l) = 8 CFR 214.2(l); (o) = 8 CFR 214.2(o)
          8 CFR 214.2 and part 103           | 8 CFR 214.2 = 8 CFR 214.2; part 103 = 8 CFR part 103
          8 CFR part 214 and 20 CFR part 655 | 8 CFR part 214 = 8 CFR part 214; 20 CFR part 655 = 20 CFR part 655
          20 CFR part 655, subparts A and B  | 20 CFR part 655, subparts A = 20 CFR part 655 subpart A; B = 20 CFR part 655 subpart B
          8 U.S.C. 1101 and note, 1182 note, and 1184 | 8 U.S.C. 1101 = 8 U.S.C. 1101; 1182 note = 8 U.S.C. 1182 note; 1184 = 8 U.S.C. 1184
          8 U.S.C. 1101-1110                 | 8 U.S.C. 1101 = 8 U.S.C. 1101 FIRST; 1110 = 8 U.S.C. 1110 LAST
          sections 212(a)(2) and (3) of the Act | sections 212(a)(2) = INA 212(a)(2); (3) of the Act = INA 212(a)(3)
          section 212(a)(2)(A)(i)(I) or (B) of the Act | section 212(a)(2)(A)(i)(I) = INA 212(a)(2)(A)(i)(I); (B) of the Act = INA 212(a)(2)(B)
          sections 101(a)(15)(H)(i)(b) or (L) of the Act | sections 101(a)(15)(H)(i)(b) = INA 101(a)(15)(H)(i)(b); (L) of the Act = INA 101(a)(15)(L)
          INA §§ 212(a)(9)(B) and 245(k)     | INA §§ 212(a)(9)(B) = INA 212(a)(9)(B); 245(k) = INA 245(k)
          paragraphs (a)(3)(ii) through (vi) of this section | paragraphs (a)(3)(ii) = this-section(a)(3)(ii) FIRST; (vi) of this section = this-section(a)(3)(vi) LAST
          paragraphs (f)(4)(iii), (i)(2), and (3) of this section | paragraphs (f)(4)(iii) = this-section(f)(4)(iii); (i)(2) = this-section(i)(2); (3) of this section = this-section(i)(3)
          paragraphs (1)(A)(ii) or (1)(A)(iii) of section 212(a) of the Act | paragraphs (1)(A)(ii) = INA 212(a)(1)(A)(ii); (1)(A)(iii) of section 212(a) of the Act = INA 212(a)(1)(A)(iii)
          clause (i) or (ii) of subparagraph (A) of 8 U.S.C. 1182(a)(9) | clause (i) = 8 U.S.C. 1182(a)(9)(A)(i); (ii) of subparagraph (A) of 8 U.S.C. 1182(a)(9) = 8 U.S.C. 1182(a)(9)(A)(ii)
          Forms I-129, I-140 and DS-260      | Forms I-129 = Form I-129; I-140 = Form I-140; DS-260 = Form DS-260
          Executive Orders 12866 and 13563   | Executive Orders 12866 = E.O. 12866; 13563 = E.O. 13563
          Pub. L. 111-203,124 Stat. 1376 (2010) | Pub. L. 111-203 = Pub. L. 111-203; 124 Stat. 1376 (2010) = 124 Stat. 1376
          section 12 CFR 1026.36(c)(3)       | 12 CFR 1026.36(c)(3) = 12 CFR 1026.36(c)(3)
          8 CFR part 214; see § 214.2(h)     | 8 CFR part 214 = 8 CFR part 214; § 214.2(h) = 8 CFR 214.2(h)
          Matter of Dhanasar, 26 I&N Dec. 884 (AAO 2016). Matter of Dhanasar holds | Matter of Dhanasar, 26 I&N Dec. 884 (AAO 2016) = 26 I&N Dec. 884; Matter of Dhanasar = 26 I&N Dec. 884
          """)
  void eachPlaceOfAListIsFound(String written, String expected) {
    List<String> found =
        CitationReader.read(written).stream()
            .map(f ->
                f.text()
                    + " = "
                    + f.id()
                    + (f.extent() == Found.Extent.ALONE ? "" : " " + f.extent()))
            .toList();
    assertThat(String.join("; ", found)).isEqualTo(expected);
  }

  /** Where the text stands resolves what it says from there. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          8 CFR 214.2(h) | paragraph (b)(2) of this section  | 8 CFR 214.2(b)(2)
          8 CFR 214.2(h) | paragraph (h)(13)                 | 8 CFR 214.2(h)(13)
          8 CFR 214.2(h)(13) | paragraph (14)                | 8 CFR 214.2(h)(14)
          8 CFR 214.2    | § 103.2(b) of this chapter        | 8 CFR 103.2(b)
          8 CFR 214.2    | § 214.1                           | 8 CFR 214.1
          8 CFR 214.2    | part 103 of this chapter          | 8 CFR part 103
          8 CFR 214.2    | subpart B of this part            | 8 CFR part 214 subpart B
          8 CFR 214.2    | section 212(a)                    | INA 212(a)
          INA 212(a)(9)(B) | clause (ii)                     | INA 212(a)(9)(B)(ii)
          INA 212(a)(9)(B) | paragraph (6)                   | INA 212(a)(6)
          INA 212(a)(9)(B) | subsection (d) of this section  | INA 212(d)
          INA 212(a)     | section 240 of this Act           | INA 240
          8 U.S.C. 1182(a) | section 1184(b) of this title   | 8 U.S.C. 1184(b)
          8 U.S.C. 1182(a) | subsection (d)                  | 8 U.S.C. 1182(d)
          """)
  void whereTheTextStandsResolvesIt(String place, String written, String id) {
    Context context = Context.in(CitationReader.alone(place).orElseThrow());
    List<Found> found = CitationReader.read("under " + written + " it", context);
    assertThat(found).extracting(Found::id).containsExactly(id);
    assertThat(found.getFirst().text()).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It costs $8.50 or $1,234, on 10/12/2015 at 8:45, call (202) 435-7275 or 202-435-7275.",
        "In 2024, 214 aliens and 15 days; 8 of 10 applicants; 245,000 forms; 50 percent.",
        "section 5 of the Securities Act",
        "section 5 of the FTC Act",
        "section 13 of the Act of September 11, 1957",
        "sections 1061 and 1094 of the Dodd-Frank Act",
        "section 916 of the Act",
        "paragraph (b) of that section",
        "paragraph (a) of the definition",
        "the Act and its parts",
        "Part 2 of the form",
        "of this section",
        "Form of order",
        "§ of it",
        "Title 8 of the Code of Federal Regulations",
        "the I-95 highway",
        "FR and CFR",
        "U.S.C.",
        "section 3.2.1 of the manual",
        "H-1B and L-1 workers",
        "a matter of law",
        "N-95 masks",
        "version 0.8 CFR 214.2 of it",
        "the Securities Exchange Act of 1934 (the “Act”). Under section 214 of the Act"
      })
  void whatIsNoCitationIsNotFound(String text) {
    assertThat(CitationReader.read(text)).isEmpty();
  }

  @Test
  void whatFollowsACitationIsNotPartOfIt() {
    assertThat(CitationReader.read("8 CFR 214.2(h). (a) Next").getFirst().text())
        .isEqualTo("8 CFR 214.2(h)");
    assertThat(CitationReader.read("see § 240.10b-5.").getFirst().text()).isEqualTo("§ 240.10b-5");
    assertThat(CitationReader.read("8 CFR 214.2 (a) General.").getFirst().text())
        .isEqualTo("8 CFR 214.2");
    assertThat(CitationReader.read("under 8 CFR part 214 and 30 days later"))
        .extracting(Found::text)
        .containsExactly("8 CFR part 214");
    assertThat(CitationReader.read("(8 CFR 214.2(h)(1))").getFirst().text())
        .isEqualTo("8 CFR 214.2(h)(1)");
  }

  @Test
  void spacesAndDashesOfEveryKindAreRead() {
    assertThat(CitationReader.read("8\u00a0CFR\u00a0§\u2009214.2(h)").getFirst().id())
        .isEqualTo("8 CFR 214.2(h)");
    assertThat(CitationReader.read("8 CFR\n  214.2(h)").getFirst().id())
        .isEqualTo("8 CFR 214.2(h)");
    assertThat(CitationReader.read("8 CFR\n\n214.2(h)")).isEmpty();
    assertThat(CitationReader.read("Pub. L. 104\u2011208").getFirst().id())
        .isEqualTo("Pub. L. 104-208");
  }

  @Test
  void aCitationAloneIsReadInAnyCase() {
    Map.of(
            "8 cfr 214.2(h)(13)", "8 CFR 214.2(h)(13)",
            " ina 212(a)(9)(B). ", "INA 212(a)(9)(B)",
            "i-485", "Form I-485",
            "90 fr 1234", "90 FR 1234",
            "12 uscis-pm e.3", "12 USCIS-PM E.3",
            "pa-2022-23", "PA-2022-23",
            "section 245a of the act", "INA 245A")
        .forEach((typed, id) ->
            assertThat(CitationReader.alone(typed).map(Citation::id)).as(typed).contains(id));
    assertThat(CitationReader.alone("8 CFR 214.2 and more")).isEmpty();
    assertThat(CitationReader.alone("8 CFR 214.2 and 103.2")).isEmpty();
    assertThat(CitationReader.alone("")).isEmpty();
    assertThat(CitationReader.alone(".")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          8 CFR 214.2(h)(13)        | /us/cfr/t8/s214.2/h/13
          8 CFR part 214            | /us/cfr/t8/p214
          12 CFR part 1024 appendix A | /us/cfr/t12/p1024/appA
          INA 212(a)(9)             | /us/usc/t8/s1182/a/9
          8 U.S.C. 1182(a)(9)       | /us/usc/t8/s1182/a/9
          FR Doc. 2024-01427        | /us/fr/2024-01427
          7 USCIS-PM A.2(A)(1)      | /us/uscis/policy-manual/volume-7-part-a-chapter-2/A/1
          9 FAM 402.10-4(B)         | /us/state/fam/9/402.10/4/B
          26 I&N Dec. 884           | /us/eoir/decisions/26-i-n-dec-884
          Form I-129                | /us/uscis/forms/i-129
          """)
  void whatCanBeADocumentHasItsPermanentAddress(String cited, String address) {
    assertThat(CitationReader.alone(cited).flatMap(Citation::address)).contains(address);
  }

  @Test
  void whatIsNoDocumentHasNoAddress() {
    for (String cited :
        List.of(
            "89 FR 6194", "RIN 1615-AC68", "Pub. L. 104-208", "Form DS-260", "8 CFR chapter I")) {
      assertThat(CitationReader.alone(cited).flatMap(Citation::address)).as(cited).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          8 CFR 214.2(h)(13)        | 8 CFR 214.2
          20 CFR part 655 subpart B | 20 CFR part 655
          INA 212(a)                | INA 212
          8 U.S.C. 1182(a)          | 8 U.S.C. 1182
          Pub. L. 104-208, § 309    | Pub. L. 104-208
          89 FR 6194, 6200          | 89 FR 6194
          26 I&N Dec. 884, 889      | 26 I&N Dec. 884
          7 USCIS-PM A.2(A)         | 7 USCIS-PM A.2
          9 FAM 402.10-4(B)         | 9 FAM 402.10-4
          E.O. 12866, § 3(f)        | E.O. 12866
          Form I-129                | Form I-129
          """)
  void theWholeIsWhatHoldsTheSubsections(String cited, String whole) {
    Citation citation = CitationReader.alone(cited).orElseThrow().whole();
    assertThat(citation.id()).isEqualTo(whole);
    assertThat(citation.subsections()).isEmpty();
  }

  @Test
  void theActIsTheCodeInOtherNumbers() {
    InaSection section = (InaSection) CitationReader.alone("INA 212(a)(9)(B)").orElseThrow();
    assertThat(section.inTheCode().map(Citation::id)).contains("8 U.S.C. 1182(a)(9)(B)");
    assertThat(section.inTheCode().flatMap(StatuteCitation::ofTheAct))
        .isEqualTo(Optional.of("212(a)(9)(B)"));
  }
}
