package lexdelta.searchapi.research;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.accounts.TeamId;
import lexdelta.searchapi.problems.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/folders}: one's own, and those shared with one's teams. */
@RestController
final class FoldersApi {
  private final Folders folders;
  private final ResearchDesk desk;

  FoldersApi(Folders folders, ResearchDesk desk) {
    this.folders = folders;
    this.desk = desk;
  }

  @GetMapping("/api/folders")
  FolderList all() {
    return new FolderList(
        folders.visibleTo(CurrentPerson.id()).stream().map(FolderBody::of).toList());
  }

  @PostMapping("/api/folders")
  ResponseEntity<FolderBody> make(@RequestBody FolderWish wish) {
    Folder made =
        desk.makeFolder(
            CurrentPerson.id(), Objects.requireNonNullElse(wish.name(), ""), team(wish));
    return ResponseEntity.created(URI.create("/api/folders/" + made.id()))
        .body(FolderBody.of(made));
  }

  @GetMapping("/api/folders/{id}")
  FolderContents one(@PathVariable String id) {
    Folder folder = read(id);
    return new FolderContents(
        FolderBody.of(folder), folders.items(folder).stream().map(ItemBody::of).toList());
  }

  @PutMapping("/api/folders/{id}")
  FolderBody change(@PathVariable String id, @RequestBody FolderWish wish) {
    Folder folder = read(id);
    desk.changeFolder(
        CurrentPerson.id(),
        folder.id(),
        Objects.requireNonNullElse(wish.name(), folder.name()),
        team(wish));
    return FolderBody.of(read(id));
  }

  @DeleteMapping("/api/folders/{id}")
  ResponseEntity<Void> remove(@PathVariable String id) {
    desk.removeFolder(CurrentPerson.id(), number("id", id));
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/api/folders/{id}/items")
  ResponseEntity<ItemBody> put(@PathVariable String id, @RequestBody ItemWish wish) {
    PersonId me = CurrentPerson.id();
    String note = Objects.requireNonNullElse(wish.note(), "");
    long folder = read(id).id();
    FolderItem made =
        wish.parameters() == null
            ? desk.put(me, folder, text(wish), note)
            : desk.put(me, folder, ResearchDesk.search(wish.parameters()), note);
    return ResponseEntity.created(URI.create("/api/folders/" + folder)).body(ItemBody.of(made));
  }

  private static FolderItem.Text text(ItemWish wish) {
    return new FolderItem.Text(
        Parameters.document("document", Objects.requireNonNullElse(wish.document(), "")),
        FoldersPage.path(Objects.requireNonNullElse(wish.path(), "")),
        Parameters.day("asOf", Objects.requireNonNullElse(wish.asOf(), "")));
  }

  /** Writes another note, moves to another folder, or both. */
  @PutMapping("/api/folders/{id}/items/{item}")
  ResponseEntity<Void> changeItem(
      @PathVariable String id, @PathVariable String item, @RequestBody ItemChange change) {
    PersonId me = CurrentPerson.id();
    long folder = number("id", id);
    long which = number("item", item);
    if (change.note() != null) {
      desk.note(me, folder, which, change.note());
    }
    if (change.folder() != null) {
      desk.move(me, folder, which, change.folder());
    }
    return ResponseEntity.noContent().build();
  }

  @DeleteMapping("/api/folders/{id}/items/{item}")
  ResponseEntity<Void> takeOut(@PathVariable String id, @PathVariable String item) {
    desk.takeOut(CurrentPerson.id(), number("id", id), number("item", item));
    return ResponseEntity.noContent().build();
  }

  private Folder read(String id) {
    return desk.folder(CurrentPerson.id(), number("id", id));
  }

  private static long number(String name, String text) {
    return Parameters.number(name, text, 1, Long.MAX_VALUE);
  }

  private static Optional<TeamId> team(FolderWish wish) {
    return Optional.ofNullable(wish.team()).map(TeamId::new);
  }

  /** A folder to make or to change; {@code team} null shares it with nobody. */
  record FolderWish(@Nullable String name, @Nullable Long team) {}

  /** Either a text ({@code document, path, asOf}) or a search ({@code parameters}). */
  record ItemWish(
      @Nullable String document,
      @Nullable String path,
      @Nullable String asOf,
      @Nullable String parameters,
      @Nullable String note) {}

  /** What is to be changed of an item; what is null stays. */
  record ItemChange(@Nullable String note, @Nullable Long folder) {}

  /** By name. */
  record FolderList(List<FolderBody> folders) {}

  /** A folder; {@code team} is the number of the team that sees it too. */
  record FolderBody(
      long id, String name, String owner, @Nullable Long team, Instant madeAt, int items) {
    static FolderBody of(Folder folder) {
      return new FolderBody(
          folder.id(),
          folder.name(),
          folder.owner().value(),
          folder.team().map(TeamId::value).orElse(null),
          folder.madeAt(),
          folder.items());
    }
  }

  /** A folder with what is in it, in the order in which it was put in. */
  record FolderContents(FolderBody folder, List<ItemBody> items) {}

  /** Something in a folder; of a search {@code document, path, asOf} are null, of a text {@code parameters}. */
  record ItemBody(
      long id,
      String title,
      @Nullable String document,
      @Nullable String path,
      @Nullable LocalDate asOf,
      @Nullable String parameters,
      String note,
      String addedBy,
      Instant addedAt,
      String address) {
    static ItemBody of(FolderItem item) {
      FolderItem.@Nullable Text text = item.content() instanceof FolderItem.Text it ? it : null;
      FolderItem.@Nullable Search search =
          item.content() instanceof FolderItem.Search it ? it : null;
      return new ItemBody(
          item.id(),
          item.title(),
          text == null ? null : text.document().value(),
          text == null ? null : text.path(),
          text == null ? null : text.asOf(),
          search == null ? null : search.search().value(),
          item.note(),
          item.addedBy().value(),
          item.addedAt(),
          FoldersPage.address(item.content()));
    }
  }
}
