package lexdelta.crawler.replay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where the files of recordings lie. Names are relative and never lead out of it. */
sealed interface Shelf permits Shelf.Folder, Shelf.ClassPath, Enlarged {

  /** Whether a readable file of that name lies here, and not outside. */
  boolean holds(String file);

  /**
   * The bytes of a file.
   *
   * @throws NoSuchFileException when there is none of that name
   */
  byte[] bytes(String file) throws IOException;

  /** What to call a file of this shelf in a message. */
  String nameOf(String file);

  /** A folder of the file system. Links that lead out of it are not followed. */
  record Folder(Path path) implements Shelf {
    @Override
    public boolean holds(String file) {
      try {
        Path resolved = path.resolve(file);
        return Files.isRegularFile(resolved) && resolved.toRealPath().startsWith(path.toRealPath());
      } catch (InvalidPathException | IOException e) {
        return false;
      }
    }

    @Override
    public byte[] bytes(String file) throws IOException {
      if (!holds(file)) {
        throw new NoSuchFileException(nameOf(file));
      }
      return Files.readAllBytes(path.resolve(file));
    }

    @Override
    public String nameOf(String file) {
      return path.resolve(file).toString();
    }
  }

  /**
   * A directory of the class path.
   *
   * @param directory beside this class, without slashes at its ends
   */
  record ClassPath(String directory) implements Shelf {
    @Override
    public boolean holds(String file) {
      return !file.contains("..") && Shelf.class.getResource(directory + "/" + file) != null;
    }

    @Override
    public byte[] bytes(String file) throws IOException {
      try (InputStream in = Shelf.class.getResourceAsStream(directory + "/" + file)) {
        if (in == null) {
          throw new NoSuchFileException(nameOf(file));
        }
        return in.readAllBytes();
      }
    }

    @Override
    public String nameOf(String file) {
      return "classpath:" + directory + "/" + file;
    }
  }
}
