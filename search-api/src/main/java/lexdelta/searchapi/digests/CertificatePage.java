package lexdelta.searchapi.digests;

import java.time.Duration;
import java.util.Optional;
import lexdelta.alerts.digest.Digests;
import lexdelta.searchapi.export.Logo;
import lexdelta.searchapi.export.PdfFile;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;
import lexdelta.searchapi.web.Attachment;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A reader's certificate of a digest, and the logo that stands on both. */
@Controller
final class CertificatePage {
  private final DigestDesk desk;

  CertificatePage(DigestDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/digests/{number}/certificate")
  String certificate(@PathVariable String number, Model model) {
    Digests.Published published = desk.published(number);
    model.addAttribute("number", number);
    model.addAttribute("lines", certificate(published).lines());
    model.addAttribute("logo", desk.logo(published).map(Logo::alt).orElse(""));
    return "digest-certificate";
  }

  private Certificate certificate(Digests.Published published) {
    return desk.certificate(published)
        .orElseThrow(() ->
            Problem.of(
                    ProblemKind.NOT_FOUND,
                    "There is no certificate yet. Say on the digest's page that you have read it, and answer its questions rightly.")
                .exception());
  }

  @GetMapping("/digests/{number}/certificate.pdf")
  ResponseEntity<byte[]> file(@PathVariable String number) {
    Digests.Published published = desk.published(number);
    return Attachment.of(
        "certificate-" + published.edition().number() + ".pdf",
        "application/pdf",
        PdfFile.of(certificate(published).print(desk.logo(published))));
  }

  @GetMapping("/digests/{number}/logo")
  ResponseEntity<byte[]> logo(@PathVariable String number) {
    Optional<Logo> logo = desk.logo(desk.published(number));
    return logo.map(it ->
            ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(it.mediaType()))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(it.bytes()))
        .orElseThrow(
            () -> Problem.of(ProblemKind.NOT_FOUND, "The digest has no logo.").exception());
  }
}
