/// Curses shows frames on a real terminal and reads its keys. Only this module imports CTerminal, and only this module knows
/// colours and the codes of terminals.

internal import CTerminal
public import Screen

/// The terminal of this process, taken over from `init` to `close()`.
///
/// It is a class, because a terminal cannot be copied and must be given back. It is given back as it was by `close()`, by
/// `deinit`, when the process exits, and when it crashes.
public final class CursesTerminal: Terminal {
  /// How styles look from the next frame on. On a terminal without colours, every theme is monochrome.
  public var theme: Theme {
    didSet { if theme != oldValue { shown = nil } }
  }

  /// Which characters are sent from the next frame on. A terminal that cannot take UTF-8 always gets ASCII.
  public var repertoire: Repertoire {
    didSet {
      if !isUTF8 { repertoire = .ascii }
      if repertoire != oldValue { shown = nil }
    }
  }

  /// Whether a row that changed is sent as a whole. A screen reader speaks what is sent, and parts of words make no sense.
  public var sendsWholeRows = false

  /// Whether text that leads to an address is sent as a link. Each link is written twice, so this is not for a screen that is read aloud.
  public var showsLinks = false

  /// The frame on the screen; `nil` if it is unknown.
  private var shown: Frame?
  /// The rows of the screen that hold links.
  private var linked: [Int: Line] = [:]
  private var isOpen = true
  private var hasColors: Bool?
  private let isUTF8: Bool
  /// An event that came while another one was being read.
  private var waiting: Event?

  /// Takes over a terminal: keys are not echoed and arrive at once, and frames are shown on its second screen if it has one.
  ///
  /// - Parameters:
  ///   - name: The value of `TERM`.
  ///   - theme: How styles look.
  ///   - escapeDelayMilliseconds: How long an escape character waits for more before it counts as the Escape key. Users set it
  ///     by `ESCDELAY`.
  ///   - descriptors: Where keys come from and where frames go. If the input is no terminal, keys come from `/dev/tty`.
  public init(
    name: String, theme: Theme, escapeDelayMilliseconds: Int = 25,
    descriptors: (input: Int32, output: Int32) = (0, 1)
  ) throws(TerminalError) {
    self.theme = theme
    let delay = Int32(clamping: max(0, escapeDelayMilliseconds))
    let result = unsafe ct_open(name, descriptors.input, descriptors.output, delay)
    isUTF8 = ct_use_utf8() == 1
    repertoire = isUTF8 ? .unicode : .ascii
    switch Int(result) {
    case CT_OPENED: break
    case CT_NOT_A_TERMINAL: throw .notATerminal
    case CT_DUMB: throw .dumb(name)
    case CT_BUSY: throw .busy
    default: throw .unknownTerminal(name)
    }
  }

  /// How long to wait for an event before `redraw` is returned, in milliseconds; `nil` waits without limit.
  ///
  /// A program that looks for news between events needs a limit.
  public var longestWait: Int32?

  /// Asked each time such a wait is over; if it says no, the wait begins again, and nothing is drawn. `nil` always says yes.
  public var endsWait: (() -> Bool)?

  deinit {
    close()
  }

  /// Gives the terminal back as it was. Afterwards frames are ignored, and the only event is `endOfInput`.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    ct_close()
  }

  /// Lets another program have the terminal while `body` runs. The next frame is drawn as a whole.
  public func lend(_ body: () -> Void) {
    guard isOpen else { return body() }
    ct_lend()
    body()
    ct_take_back()
    shown = nil
  }

  /// How many colours the terminal has; 0 without any.
  public var colors: Int { isOpen ? Int(max(0, ct_colours())) : 0 }

  public var size: Size {
    guard isOpen else { return Size(rows: 0, columns: 0) }
    return Size(rows: Int(ct_rows()), columns: Int(ct_columns()))
  }

  /// Shows a frame. Only changes are sent, so a frame that is already on the screen sends nothing.
  public func present(_ frame: Frame) {
    guard isOpen, frame != shown else { return }
    let before = shown
    shown = frame
    let looks = effectiveTheme
    ct_erase()
    let size = size
    for (row, line) in frame.lines.prefix(size.rows).enumerated() {
      // The terminal may have shrunk since the frame was laid out. Curses would continue a long row in the next one.
      put(frame.size == size ? line : line.prefix(columns: size.columns), row: row, looks: looks)
    }
    if sendsWholeRows, let before { repaintRows(of: frame, differingFrom: before) }
    let isNew = before == nil
    // Cells keep their links until they are written again, which curses does only if their text changes.
    for (row, line) in linked
    where isNew || !frame.lines.indices.contains(row) || frame.lines[row] != line {
      linked[row] = nil
      if row < size.rows { ct_repaint_row(Int32(clamping: row)) }
    }
    ct_refresh(
      Int32(clamping: min(frame.cursor.row, size.rows - 1)),
      Int32(clamping: min(frame.cursor.column, size.columns - 1)))
    if showsLinks { sendLinks(of: frame, looks: looks) }
  }

  /// Writes the links of a frame once more, as links.
  private func sendLinks(of frame: Frame, looks: Theme) {
    let size = size
    for (row, line) in frame.lines.prefix(size.rows).enumerated()
    where linked[row] == nil && line.runs.contains(where: { $0.address != nil }) {
      linked[row] = line
      var column = 0
      for run in line.prefix(columns: size.columns).runs {
        let text = repertoire.text(run.text)
        if let address = run.address,
          let bytes = OperatingSystemCommand.linking(
            text, to: address, at: (row, column), as: looks.appearance(of: run.style))
        {
          send(bytes)
        }
        column += displayWidth(of: text)
      }
    }
  }

  private func send(_ bytes: [UInt8]) { unsafe ct_send(bytes, Int32(clamping: bytes.count)) }

  /// Puts text onto the terminal's clipboard. Nobody tells whether it got there. Returns whether it was sent: a text that is too long is not.
  public func copy(_ text: String) -> Bool {
    guard isOpen, let bytes = OperatingSystemCommand.copying(text) else { return false }
    send(bytes)
    return true
  }

  private func put(_ line: Line, row: Int, looks: Theme) {
    var column = 0
    for run in line.runs {
      let text = repertoire.text(run.text)
      let scalars = text.unicodeScalars.map(\.value)
      let appearance = looks.appearance(of: run.style)
      unsafe ct_put(
        Int32(clamping: row), Int32(clamping: column), scalars, Int32(clamping: scalars.count),
        appearance.attributes.rawValue, appearance.color.rawValue)
      // Each run is placed by our own count, so a glyph that the terminal measures differently cannot shift the next run.
      column += displayWidth(of: text)
    }
  }

  private func repaintRows(of frame: Frame, differingFrom before: Frame) {
    guard frame.size == before.size, frame.size == size else { return }
    for row in frame.lines.indices where frame.lines[row] != before.lines[row] {
      ct_repaint_row(Int32(clamping: row))
    }
  }

  private var effectiveTheme: Theme {
    guard theme.usesColors else { return theme }
    let hasColors = self.hasColors ?? (ct_start_colours() == 1)
    self.hasColors = hasColors
    return hasColors ? theme : .monochrome
  }

  public func nextEvent(waiting mayWait: Bool) -> Event? {
    guard isOpen else { return .endOfInput }
    if let event = waiting {
      waiting = nil
      return event
    }
    while true {
      let raw = ct_next(mayWait ? longestWait ?? -1 : 0)
      if Int(raw.kind) == CT_NOTHING {
        guard mayWait else { return nil }
        if endsWait?() ?? true { return .redraw }
        continue
      }
      if let event = event(for: raw) { return event }
    }
  }

  private func event(for raw: ct_event) -> Event? {
    switch Int(raw.kind) {
    case CT_CHARACTER:
      let key = Unicode.Scalar(UInt32(bitPattern: raw.code)).flatMap(key(forScalar:))
      guard key == .control("l") else { return key.map { .key($0) } }
      return redraw()
    case CT_KEY: return key(forCode: raw.code).map { .key($0) }
    case CT_CLICKED: return .clicked(Position(row: Int(raw.row), column: Int(raw.column)))
    case CT_WHEEL: return .wheel(rows: Int(raw.code) * Self.rowsOfAWheel)
    case CT_PASTE_BEGIN: return .pasted(pastedText())
    case CT_BACKGROUND:
      theme = raw.code < Self.lightness ? .dark : .light
      return .redraw
    // While the program was stopped the window may have changed, and nobody told it.
    case CT_RESIZED, CT_RESUMED: return resized()
    case CT_SIGNALLED: return .terminated(signal: raw.code)
    case CT_END_OF_INPUT: return .endOfInput
    default: return nil
    }
  }

  /// How many rows one notch of the wheel scrolls, as in most other programs.
  private static let rowsOfAWheel = 3

  /// How light a background is, from 0 to 100, on which dark colours are read better.
  private static let lightness = 50

  /// Asks the terminal for its background, and takes the theme for it once it answers; if it never does, nothing changes.
  public func followBackground() {
    if isOpen { ct_ask_background() }
  }

  /// Lets the terminal report clicks and the wheel from now on. It then selects text only while Shift is held.
  public func useMouse() {
    if isOpen { ct_use_mouse() }
  }

  /// All is drawn again, in the size that the terminal has now.
  private func resized() -> Event {
    shown = nil
    linked = [:]
    return .resized(size)
  }

  private func redraw() -> Event {
    shown = nil
    linked = [:]
    ct_repaint()
    return .redraw
  }
}

extension CursesTerminal {
  /// The most text that is taken from a paste, in bytes of UTF-8. The rest is dropped.
  public static let longestPaste = 65_536

  /// How long to wait for the next part of a paste, in milliseconds.
  private static let pasteDelay: Int32 = 500

  /// Collects text until the paste ends: by its mark, because nothing more comes, or by an event that is no text.
  private func pastedText() -> String {
    var text = String.UnicodeScalarView()
    var room = Self.longestPaste
    while true {
      let raw = ct_next(Self.pasteDelay)
      switch Int(raw.kind) {
      case CT_NOTHING, CT_PASTE_END: return String(text)
      case CT_CHARACTER:
        guard let scalar = Unicode.Scalar(UInt32(bitPattern: raw.code)) else { continue }
        room -= UTF8.width(scalar)
        if room >= 0 { text.append(scalar == "\r" ? "\n" : scalar) }
      case CT_KEY, CT_PASTE_BEGIN, CT_CLICKED, CT_WHEEL: continue
      default:
        waiting = event(for: raw)
        return String(text)
      }
    }
  }
}
