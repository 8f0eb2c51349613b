package lexdelta.crawler.replay;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lexdelta.crawler.record.Sha256;

/** What the publishers would say to a request at an instant: the whole recorded web, without a network. */
final class RecordedWeb {
  private final Recordings recordings;
  private final EcfrTitles titles;
  private final RegisterLists register;
  private final Map<Recording, Sha256> digests = new ConcurrentHashMap<>();

  RecordedWeb(Recordings recordings) {
    this.recordings = recordings;
    this.titles = new EcfrTitles(recordings, this::digest);
    this.register = new RegisterLists(recordings);
  }

  Answer answer(Place place, Instant now) {
    return titles
        .answer(place, now)
        .or(() -> register.answer(place, now))
        .or(() -> recordings.newest(place, now).map(this::recorded))
        .orElseGet(() -> unrecorded(place));
  }

  private Answer unrecorded(Place place) {
    if (place.path().equals("/robots.txt")) {
      return Pages.robotsAllowingAll();
    }
    if (place.host().equals(Pages.BLOCK_HOST)) {
      return Pages.requestAccess();
    }
    return Pages.notFound(
        recordings.knows(place.host())
            ? "At this instant nothing was recorded of " + place.address()
            : "Nothing is recorded of the host " + place.host());
  }

  private Answer recorded(Recording recording) {
    return new Answer(
        recording.status(),
        Map.of("Content-Type", recording.contentType()),
        Optional.of(new Answer.Validators(digest(recording), recording.observedAt())),
        () -> recordings.body(recording));
  }

  private Sha256 digest(Recording recording) {
    return digests.computeIfAbsent(recording, one -> Sha256.of(recordings.body(one)));
  }
}
