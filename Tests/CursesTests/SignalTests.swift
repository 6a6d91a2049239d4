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
