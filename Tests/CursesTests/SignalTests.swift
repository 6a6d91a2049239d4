import Curses
import Glibc
import Screen
import Testing

extension CursesTests {
  @Suite(.serialized) struct Signals {
    @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
    func aSignalToLeaveIsAnEvent(signal: Int32) throws {
      let device = PseudoTerminal()
      let terminal = try device.open()
      raise(signal)
      #expect(terminal.nextEvent(waiting: true) == .terminated(signal: signal))
      #expect(terminal.nextEvent(waiting: false) == nil)
    }

    @Test func manyResizesAreOneEventWithTheLastSize() throws {
      let device = PseudoTerminal()
      let terminal = try device.open()
      for columns in UInt16(1)...40 {
        device.resize(rows: 9, columns: columns)
        raise(SIGWINCH)
      }
      #expect(terminal.nextEvent(waiting: true) == .resized(Size(rows: 9, columns: 40)))
      #expect(terminal.size == Size(rows: 9, columns: 40))
      #expect(terminal.nextEvent(waiting: false) == nil)
    }

    @Test func aSizeOfNothingIsIgnored() throws {
      let device = PseudoTerminal()
      let terminal = try device.open()
      device.resize(rows: 0, columns: 0)
      raise(SIGWINCH)
      #expect(terminal.nextEvent(waiting: true) == .resized(Size(rows: 24, columns: 80)))
    }

    @Test func afterBeingContinuedAllIsDrawnAgainInTheSizeOfTheWindow() throws {
      let device = PseudoTerminal()
      let terminal = try device.open()
      terminal.present(frame(["one"]))
      let taken = device.modes
      _ = device.sent()
      device.resize(rows: 20, columns: 60)
      raise(SIGCONT)
      #expect(terminal.nextEvent(waiting: true) == .resized(Size(rows: 20, columns: 60)))
      terminal.present(frame(["one"]))
      #expect(device.sent().contains("one"))
      #expect(device.modes == taken)
    }

    @Test func aTerminalThatIsLentIsAsItWasAndIsTakenBackAfterwards() throws {
      let device = PseudoTerminal()
      let given = device.modes
      let terminal = try device.open()
      let taken = device.modes
      terminal.present(frame(["one"]))
      _ = device.sent()
      var meanwhile: (modes: [UInt32], sent: String) = ([], "")
      terminal.lend {
        device.resize(rows: 20, columns: 60)
        raise(SIGWINCH)
        meanwhile = (device.modes, device.sent())
      }
      #expect(meanwhile.modes == given)
      #expect(meanwhile.sent.contains("\u{1B}[?1049l"))
      #expect(device.modes == taken)
      #expect(terminal.nextEvent(waiting: true) == .resized(Size(rows: 20, columns: 60)))
      terminal.present(frame(["one"]))
      let sent = device.sent()
      #expect(sent.contains("\u{1B}[?1049h"))
      #expect(sent.contains("one"))
      device.type("x")
      #expect(terminal.nextEvent(waiting: true) == .key(.character("x")))
    }

    @Test func aWaitEndsOnlyOnceThereIsNews() throws {
      let device = PseudoTerminal()
      let terminal = try device.open()
      var looks = 0
      terminal.longestWait = 1
      terminal.endsWait = {
        looks += 1
        return looks == 3
      }
      #expect(terminal.nextEvent(waiting: true) == .redraw)
      #expect(looks == 3)
    }

    @Test func aTerminalThatIsGoneEndsTheInput() throws {
      let device = PseudoTerminal()
      let terminal = try device.open()
      device.hangUp()
      #expect(terminal.nextEvent(waiting: true) == .endOfInput)
      terminal.present(frame(["nobody sees this"]))
    }

    @Test func signalsMeanAfterwardsWhatTheyMeantBefore() throws {
      var before = sigaction()
      var after = sigaction()
      sigaction(SIGTERM, nil, &before)
      try PseudoTerminal().open().close()
      sigaction(SIGTERM, nil, &after)
      #expect(after.sa_flags == before.sa_flags)
      #expect(
        withUnsafeBytes(of: after.__sigaction_handler) { Array($0) }
          == withUnsafeBytes(of: before.__sigaction_handler) { Array($0) })
    }
  }
}
