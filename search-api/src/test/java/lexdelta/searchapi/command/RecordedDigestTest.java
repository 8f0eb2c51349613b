package lexdelta.searchapi.command;

import static lexdelta.searchapi.export.FileText.letters;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.alerts.digest.Digest;
import lexdelta.alerts.digest.DigestId;
import lexdelta.alerts.digest.Digests;
import lexdelta.alerts.digest.Pick;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.export.FileText;
import lexdelta.searchapi.jobs.Publish;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * The digest of May 2018, from what publishers showed: drafted, written, published, mailed, read by
 * ten, and taken along in every format. With {@code LEXDELTA_SCREENSHOTS} set to a folder the files
 * are kept there, for people to open.
 */
@Tag("recordings")
@Tag("slow")
@EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
class RecordedDigestTest {
  private static final LocalDate FIRST = LocalDate.parse("2018-05-01");
  private static final LocalDate LAST = LocalDate.parse("2018-05-31");
  private static final String UPDATES = "/us/uscis/policy-manual/updates/";

  @TempDir Path folder;

  @Test
  void mayOfTwentyEighteenIsDraftedWrittenPublishedAndReadAndEveryFormatSaysTheSame()
      throws Exception {
    try (RecordedMay may = RecordedMay.open(folder)) {
      Seat trainer = may.join("trainer", Role.TRAINER);
      Map<String, Seat> readers = new LinkedHashMap<>();
      for (int i = 1; i <= RecordedMay.COLLEAGUES; i++) {
        readers.put("reader-" + i, may.join("reader-" + i, Role.PARALEGAL));
      }
      String draft = draft(trainer);
      Digest drafted = may.part(Digests.class).find(id(draft)).orElseThrow();
      hasMayByItsOwnDays(drafted);
      write(trainer, draft, drafted);
      String page = publish(trainer, draft, readers);
      for (Seat reader : readers.values()) {
        assertThat(reader.get("/")).contains("Digests to read");
        reader.get(page);
        Seat.led(reader.post(page + "/acknowledge", Map.of()));
      }
      assertThat(Jsoup.parse(trainer.get(page + "/reading")).text())
          .contains("10 of 10 acknowledged it.");
      everyFormatSaysTheSame(may, readers.get("reader-1"), page);
    }
  }

  private static String draft(Seat trainer) throws IOException, InterruptedException {
    return Seat.led(
        trainer.post(
            "/digests",
            Map.of("title", "May 2018", "first", FIRST.toString(), "last", LAST.toString())));
  }

  private static DigestId id(String draft) {
    return new DigestId(Long.parseLong(draft.substring(draft.lastIndexOf('/') + 1)));
  }

  private static void hasMayByItsOwnDays(Digest drafted) {
    List<Pick> picks = drafted.items().stream().map(Digest.Item::pick).toList();
    assertThat(picks)
        .flatExtracting(it -> Stream.concat(Stream.of(it.place()), it.places().stream()).toList())
        .extracting(Pick.Place::effectiveOn)
        .allMatch(it -> !it.isBefore(FIRST) && !it.isAfter(LAST));
    assertThat(picks).extracting(Pick::sentence).doesNotContain("").doesNotHaveDuplicates();
    assertThat(picks).allMatch(it -> it.days().stream().noneMatch(day -> day.what().isBlank()));
    Map<String, Pick> byDocument =
        picks.stream().collect(Collectors.toMap(it -> it.place().document(), it -> it));
    assertThat(byDocument.keySet())
        .containsExactlyInAnyOrder(
            "/us/cfr/t1/p426",
            "/us/state/visa-bulletin",
            UPDATES
                + "2018-05-02/documentation-of-conditional-resident-status-for-investors-with-a-pending-form-i-829",
            UPDATES + "2018-05-15/adjustment-of-status-interview-guidelines-and-waiver-criteria",
            UPDATES + "2018-05-15/rescinding-tenant-occupancy-methodology",
            UPDATES + "2018-05-23/child-status-protection-act");
    Pick part = byDocument.get("/us/cfr/t1/p426");
    assertThat(part.sentence()).isEqualTo("New, with 20 sections.");
    assertThat(part.causes()).containsExactly("83 FR 19409", "83 FR 19415");
    assertThat(byDocument.get("/us/state/visa-bulletin").sentence()).contains("08SEP96 → 15NOV96");
    assertThat(drafted.coverage())
        .contains("eCFR, title 1: 2 times")
        .contains("Not looked at in these days: USCIS");
  }

  private static void write(Seat trainer, String draft, Digest drafted)
      throws IOException, InterruptedException {
    Seat.led(
        trainer.post(
            draft,
            Map.of(
                "revision", "1",
                "title", "May 2018",
                "audience", "everybody who files",
                "opening", "Two things to **do** this month, and one to know.",
                "closing", "Questions go to the [training desk](mailto:training@firm.example).",
                "minutes", "20")));
    for (Digest.Item item : drafted.items()) {
      boolean update = item.pick().place().document().startsWith(UPDATES);
      Map<String, String> fields = new HashMap<>();
      fields.put("revision", "1");
      fields.put("picked", "1");
      fields.put("section", update ? "Policy Manual" : "Law and visas");
      fields.put("place", "" + (update ? 10 + item.part() : item.part()));
      fields.put("title", item.text().text().title());
      if (update) {
        fields.put("commentary", "What USCIS says of *" + item.pick().place().heading() + "*.");
        fields.put("points", "Read the alert\nNote **who** it is for");
        fields.put("questions", "Of which day is it?\n* May\n- June");
      }
      Seat.led(trainer.post(draft + "/items/" + item.part(), fields));
    }
  }

  private static String publish(Seat trainer, String draft, Map<String, Seat> readers)
      throws IOException, InterruptedException {
    String people = String.join("&person=", readers.keySet());
    String report = Seat.led(trainer.send(draft + "/publish", "person=" + people));
    return report.replace("/reading", "");
  }

  private void everyFormatSaysTheSame(RecordedMay may, Seat reader, String page) throws Exception {
    byte[] html = reader.bytes(page + "/file?as=html");
    String told = letters(FileText.html(html));
    assertThat(told)
        .contains(letters("1 CFR part 426"))
        .contains(letters("Questions go to the training desk"))
        .contains("08SEP96→15NOV96", "ChildStatusProtectionAct");
    byte[] word = reader.bytes(page + "/file?as=docx");
    byte[] pdf = reader.bytes(page + "/file?as=pdf");
    byte[] markdown = reader.bytes(page + "/file?as=md");
    byte[] slides = reader.bytes(page + "/file?as=pptx");
    assertThat(letters(FileText.word(word))).isEqualTo(told);
    assertThat(letters(FileText.pdf(pdf))).isEqualTo(told);
    assertThat(letters(FileText.slides(slides))).isEqualTo(told);
    assertThat(letters(shown(markdown))).isEqualTo(told);
    String body =
        letters(Jsoup.parse(new String(html, StandardCharsets.UTF_8)).select("main").text());
    assertThat(letters(Jsoup.parse(reader.get(page)).select("main").text())).contains(body);
    MimeMessage mail = mails(may, page).getFirst();
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    assertThat(
            letters(
                shown(
                    parts.getBodyPart(0).getContent().toString().getBytes(StandardCharsets.UTF_8))))
        .contains(body);
    assertThat(letters(Jsoup.parse(parts.getBodyPart(1).getContent().toString()).text()))
        .contains(body);
    keep(Map.of("docx", word, "pdf", pdf, "html", html, "md", markdown, "pptx", slides));
  }

  /** Without the line that says who made it. */
  private static String shown(byte[] markdown) {
    Document html = FileText.markdown(markdown);
    html.select("hr ~ *").remove();
    return html.body().text();
  }

  /** The mails of the digest: one for each reader, and no more. */
  private static List<MimeMessage> mails(RecordedMay may, String page) throws Exception {
    assertThat(may.part(Publish.class).run()).isEmpty();
    assertThat(may.part(Publish.class).run()).isEmpty();
    List<MimeMessage> mails = new ArrayList<>();
    List<String> to = new ArrayList<>();
    for (MimeMessage mail : may.mailServer().getReceivedMessages()) {
      if (mail.getSubject().startsWith("[Lexdelta] Digest ")) {
        mails.add(mail);
        to.add(mail.getAllRecipients()[0].toString());
        assertThat(((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString())
            .contains("https://lexdelta.example" + page);
      }
    }
    assertThat(to).hasSize(RecordedMay.COLLEAGUES).doesNotHaveDuplicates();
    return mails;
  }

  private static void keep(Map<String, byte[]> files) throws IOException {
    String folder = System.getenv("LEXDELTA_SCREENSHOTS");
    if (folder != null && Files.isDirectory(Path.of(folder))) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Files.write(Path.of(folder, "may-2018." + file.getKey()), file.getValue());
      }
    }
  }
}
