package lexdelta.searchapi.kill;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.StepEvent;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.EventRequestManager;
import com.sun.jdi.request.StepRequest;
import java.io.IOException;
import java.net.BindException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Waits for a process on a port of 127.0.0.1, through the JDK's debugging interface, and holds it
 * still, all threads of it, where a {@link Point} is reached. The process itself knows of nothing.
 */
final class Debugger implements AutoCloseable {
  private static final String MILLIS_TO_CONNECT = "120000";

  private static final int ATTEMPTS_TO_LISTEN = 20;

  private static final long LONGEST_SILENCE_MILLIS = 240_000;

  private final ListeningConnector connector;
  private final Map<String, Connector.Argument> arguments;
  private final String address;

  Debugger() throws IOException, IllegalConnectorArgumentsException {
    connector =
        Bootstrap.virtualMachineManager().listeningConnectors().stream()
            .filter(each -> each.name().equals("com.sun.jdi.SocketListen"))
            .findFirst()
            .orElseThrow();
    arguments = connector.defaultArguments();
    arguments.get("localAddress").setValue("127.0.0.1");
    arguments.get("timeout").setValue(MILLIS_TO_CONNECT);
    address = listen();
  }

  /**
   * Listens on a free port. The JDK asks for one that nobody else has, and leaves it to the caller to
   * ask again when another took it meanwhile (see its SocketTransportService.startListening).
   */
  private String listen() throws IOException, IllegalConnectorArgumentsException {
    for (int attempt = 1; ; attempt++) {
      try {
        return connector.startListening(arguments);
      } catch (BindException taken) {
        if (attempt == ATTEMPTS_TO_LISTEN) {
          throw taken;
        }
      }
    }
  }

  /** What the process must be started with. */
  String option() {
    return "-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,address=127.0.0.1:"
        + address.substring(address.lastIndexOf(':') + 1);
  }

  /**
   * Lets the process run until it is at the point, and leaves it there, standing still.
   *
   * @return the line where it stands; empty when the process ended or hung before
   */
  Optional<String> runTo(Point point) throws Exception {
    VirtualMachine machine = connector.accept(arguments);
    Hunt hunt = new Hunt(machine, point);
    try {
      hunt.lookForNextEntry();
      machine.resume();
      while (true) {
        EventSet events = machine.eventQueue().remove(LONGEST_SILENCE_MILLIS);
        if (events == null) {
          return Optional.empty();
        }
        for (Event event : events) {
          if (event instanceof VMDisconnectEvent) {
            return Optional.empty();
          }
          Optional<Location> reached = hunt.on(event);
          if (reached.isPresent()) {
            return reached.map(Debugger::inWords);
          }
        }
        events.resume();
      }
    } catch (VMDisconnectedException ended) {
      return Optional.empty();
    }
  }

  private static String inWords(Location at) {
    String type = at.declaringType().name();
    return "%s.%s:%d"
        .formatted(type.substring(type.lastIndexOf('.') + 1), at.method().name(), at.lineNumber());
  }

  @Override
  public void close() throws IOException, IllegalConnectorArgumentsException {
    connector.stopListening(arguments);
  }

  /** How far on the way to a point a process is. */
  private static final class Hunt {
    private final VirtualMachine machine;
    private final EventRequestManager requests;
    private final Point point;
    private int entries;
    private int lines;

    Hunt(VirtualMachine machine, Point point) {
      this.machine = machine;
      this.requests = machine.eventRequestManager();
      this.point = point;
    }

    Optional<Location> on(Event event) {
      return switch (event) {
        case ClassPrepareEvent loaded -> {
          stopIn(loaded.referenceType());
          yield Optional.empty();
        }
        case BreakpointEvent entered -> entered(entered.thread(), entered.location());
        case StepEvent step -> reachedAfter(step.location());
        default -> Optional.empty();
      };
    }

    void lookForNextEntry() {
      String type = point.way().get(entries).type();
      ClassPrepareRequest request = requests.createClassPrepareRequest();
      request.addClassFilter(type);
      request.setSuspendPolicy(EventRequest.SUSPEND_ALL);
      request.enable();
      machine.classesByName(type).forEach(this::stopIn);
    }

    private void stopIn(ReferenceType type) {
      Point.Entry entry = point.way().get(entries);
      for (Method method : type.methodsByName(entry.method())) {
        if (method.location() != null && !method.isBridge()) {
          BreakpointRequest request = requests.createBreakpointRequest(method.location());
          request.addCountFilter(entry.times());
          request.setSuspendPolicy(EventRequest.SUSPEND_ALL);
          request.enable();
        }
      }
    }

    private Optional<Location> entered(ThreadReference thread, Location location) {
      requests.deleteAllBreakpoints();
      requests.deleteEventRequests(List.copyOf(requests.classPrepareRequests()));
      if (++entries < point.way().size()) {
        lookForNextEntry();
        return Optional.empty();
      }
      if (point.lines() == 0) {
        return Optional.of(location);
      }
      StepRequest step =
          requests.createStepRequest(thread, StepRequest.STEP_LINE, StepRequest.STEP_OVER);
      step.setSuspendPolicy(EventRequest.SUSPEND_ALL);
      step.enable();
      return Optional.empty();
    }

    private Optional<Location> reachedAfter(Location location) {
      return ++lines == point.lines() ? Optional.of(location) : Optional.empty();
    }
  }
}
