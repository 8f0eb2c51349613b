package lexdelta.searchapi.research.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Instants;
import lexdelta.searchapi.accounts.TeamId;
import lexdelta.searchapi.research.Folder;
import lexdelta.searchapi.research.FolderItem;
import lexdelta.searchapi.research.Folders;
import lexdelta.searchapi.research.SearchParameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/** Folders in the tables {@code folder} and {@code folder_item}. */
public final class JdbcFolders implements Folders {
  private static final String SELECT =
      "select f.*, (select count(*) from folder_item i where i.folder = f.id) as items from folder f where ";

  private final JdbcClient jdbc;
  private final InstantSource clock;

  public JdbcFolders(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public List<Folder> visibleTo(PersonId who) {
    return jdbc.sql(SELECT + Shared.VISIBLE + " order by lower(name), id")
        .param("who", who.value())
        .query(JdbcFolders::folder)
        .list();
  }

  @Override
  public Optional<Folder> find(long id, PersonId who) {
    return jdbc.sql(SELECT + "id = :id and " + Shared.VISIBLE)
        .param("id", id)
        .param("who", who.value())
        .query(JdbcFolders::folder)
        .optional();
  }

  @Override
  public Folder append(PersonId owner, String name, Optional<TeamId> team) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql("insert into folder (owner, name, team, made_at) values (:owner, :name, :team, :at)")
        .param("owner", owner.value())
        .param("name", name)
        .param("team", team.map(TeamId::value).orElse(null), Types.BIGINT)
        .param("at", now())
        .update(key, "id");
    return find(Shared.number(key), owner).orElseThrow();
  }

  private OffsetDateTime now() {
    return Instants.kept(clock.instant()).atOffset(ZoneOffset.UTC);
  }

  @Override
  public boolean change(long id, PersonId owner, String name, Optional<TeamId> team) {
    return jdbc.sql(
                "update folder set name = :name, team = :team where id = :id and owner = :owner")
            .param("name", name)
            .param("team", team.map(TeamId::value).orElse(null), Types.BIGINT)
            .param("id", id)
            .param("owner", owner.value())
            .update()
        > 0;
  }

  @Override
  public boolean remove(long id, PersonId owner) {
    jdbc.sql(
            """
            delete from folder_item where folder in
              (select id from folder where id = :id and owner = :owner)
            """)
        .param("id", id)
        .param("owner", owner.value())
        .update();
    return jdbc.sql("delete from folder where id = :id and owner = :owner")
            .param("id", id)
            .param("owner", owner.value())
            .update()
        > 0;
  }

  @Override
  public List<FolderItem> items(Folder folder) {
    return jdbc.sql("select * from folder_item where folder = :folder order by id")
        .param("folder", folder.id())
        .query(JdbcFolders::item)
        .list();
  }

  @Override
  public List<FolderItem> newest(PersonId who, int most) {
    return jdbc.sql(
            "select i.* from folder_item i where i.folder in (select id from folder where "
                + Shared.VISIBLE
                + ") order by i.id desc limit :most")
        .param("who", who.value())
        .param("most", most)
        .query(JdbcFolders::item)
        .list();
  }

  @Override
  public FolderItem put(
      Folder folder, FolderItem.Content content, String title, String note, PersonId by) {
    Optional<FolderItem.Text> text =
        content instanceof FolderItem.Text it ? Optional.of(it) : Optional.empty();
    Optional<FolderItem.Search> search =
        content instanceof FolderItem.Search it ? Optional.of(it) : Optional.empty();
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into folder_item
              (folder, title, document, path, as_of, parameters, note, added_by, added_at)
            values (:folder, :title, :document, :path, :asOf, :parameters, :note, :by, :at)
            """)
        .param("folder", folder.id())
        .param("title", title)
        .param("document", text.map(it -> it.document().value()).orElse(null), Types.VARCHAR)
        .param("path", text.map(FolderItem.Text::path).orElse(null), Types.VARCHAR)
        .param("asOf", text.map(FolderItem.Text::asOf).orElse(null), Types.DATE)
        .param("parameters", search.map(it -> it.search().value()).orElse(null), Types.VARCHAR)
        .param("note", note)
        .param("by", by.value())
        .param("at", now())
        .update(key, "id");
    return jdbc.sql("select * from folder_item where id = :id")
        .param("id", Shared.number(key))
        .query(JdbcFolders::item)
        .single();
  }

  @Override
  public boolean note(Folder folder, long item, String note) {
    return jdbc.sql("update folder_item set note = :note where id = :id and folder = :folder")
            .param("note", note)
            .param("id", item)
            .param("folder", folder.id())
            .update()
        > 0;
  }

  @Override
  public boolean move(Folder from, long item, Folder to) {
    return jdbc.sql("update folder_item set folder = :to where id = :id and folder = :from")
            .param("to", to.id())
            .param("id", item)
            .param("from", from.id())
            .update()
        > 0;
  }

  @Override
  public boolean takeOut(Folder folder, long item) {
    return jdbc.sql("delete from folder_item where id = :id and folder = :folder")
            .param("id", item)
            .param("folder", folder.id())
            .update()
        > 0;
  }

  @Override
  public int count(PersonId owner) {
    return jdbc.sql("select count(*) from folder where owner = :owner")
        .param("owner", owner.value())
        .query(Integer.class)
        .single();
  }

  @Override
  public void handOver(PersonId from, PersonId to) {
    jdbc.sql("update folder set owner = :to where owner = :from")
        .param("to", to.value())
        .param("from", from.value())
        .update();
  }

  @Override
  public void removeAll(PersonId owner) {
    jdbc.sql("delete from folder_item where folder in (select id from folder where owner = :owner)")
        .param("owner", owner.value())
        .update();
    jdbc.sql("delete from folder where owner = :owner").param("owner", owner.value()).update();
  }

  private static Folder folder(ResultSet row, int number) throws SQLException {
    return new Folder(
        row.getLong("id"),
        new PersonId(row.getString("owner")),
        row.getString("name"),
        Shared.team(row),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getInt("items"));
  }

  private static FolderItem item(ResultSet row, int number) throws SQLException {
    String parameters = row.getString("parameters");
    FolderItem.Content content =
        parameters != null
            ? new FolderItem.Search(new SearchParameters(parameters))
            : new FolderItem.Text(
                new DocumentId(row.getString("document")),
                Optional.ofNullable(row.getString("path")).orElse(""),
                row.getObject("as_of", LocalDate.class));
    return new FolderItem(
        row.getLong("id"),
        row.getLong("folder"),
        content,
        row.getString("title"),
        row.getString("note"),
        new PersonId(row.getString("added_by")),
        row.getObject("added_at", OffsetDateTime.class).toInstant());
  }
}
