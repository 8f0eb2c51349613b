package lexdelta.searchapi.command;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A command called in this process, and what came of it. */
record Called(int exitCode, String out, String err) {
  static Called lexdelta(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code = Lexdelta.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new Called(code, out.toString(), err.toString());
  }
}
