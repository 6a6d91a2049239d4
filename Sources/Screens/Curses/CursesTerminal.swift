/// Curses shows frames on a real terminal and reads its keys. It is the sole importer of CTerminal; colours and terminal
/// codes begin and end here.

internal import CTerminal
public import Screen

/// The terminal of this process, taken over from `init` to `close()`.
///
/// A class, because a terminal is one thing: it cannot be copied, and it must be given back. It is given
/// back as it was by `close()`, by `deinit`, when the process exits and when it crashes.
public final class CursesTerminal: Terminal {
  /// How styles look from the next frame on. On a terminal without colours every theme is monochrome.
  public var theme: Theme {
    didSet { if theme != oldValue { shown = nil } }
  }

  /// Which characters are sent from the next frame on. A terminal that cannot be sent UTF-8 gets ASCII whatever this says.
  public var repertoire: Repertoire {
    didSet {
      if !isUTF8 { repertoire = .ascii }
      if repertoire != oldValue { shown = nil }
    }
  }

  /// Whether a row that changed is sent whole. A screen reader speaks what is sent, and half a word is none.
  public var sendsWholeRows = false

  /// The frame on the screen; `nil` where it is unknown.
  private var shown: Frame?
  private var isOpen = true
  private var hasColors: Bool?
  private let isUTF8: Bool
  /// An event that was found while looking for another.
  private var waiting: Event?

  /// Takes over a terminal: no echo, keys at once, its second screen where it has one.
  ///
  /// - Parameters:
  ///   - name: The value of `TERM`.
  ///   - theme: How styles look.
  ///   - escapeDelayMilliseconds: How long an escape character waits for more before it is the Escape key; the value of
  ///     `ESCDELAY` where a user set it, 25 else.
  ///   - descriptors: Where keys come from and frames go. Where keys would not come from a terminal, they come from
  ///     `/dev/tty`.
  public init(
    name: String, theme: Theme, escapeDelayMilliseconds: Int = 25,
    descriptors: (input: Int32, output: Int32) = (0, 1)
  ) throws(TerminalError) {
    self.theme = theme
    let delay = Int32(clamping: max(0, escapeDelayMilliseconds))
    let result = ct_open(name, descriptors.input, descriptors.output, delay)
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

  /// How long to wait for an event before saying `redraw`, in milliseconds, for a program that has news of its own; `nil` waits
  /// for as long as it takes.
  public var longestWait: Int32?

  deinit {
    close()
  }

  /// Gives the terminal back as it was. Afterwards frames go nowhere and input has ended.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    ct_close()
  }

  /// How many colours the terminal has; 0 for none.
  public var colors: Int { isOpen ? Int(max(0, ct_colours())) : 0 }

  public var size: Size {
    guard isOpen else { return Size(rows: 0, columns: 0) }
    return Size(rows: Int(ct_rows()), columns: Int(ct_columns()))
  }

  /// Shows a frame. Only what changed is sent; a frame that is on the screen already sends nothing.
  public func present(_ frame: Frame) {
    guard isOpen, frame != shown else { return }
    let before = shown
    shown = frame
    let looks = effectiveTheme
    ct_erase()
    let size = size
    for (row, line) in frame.lines.prefix(size.rows).enumerated() {
      // The terminal may have shrunk since the frame was laid out; curses would go on in the next row.
      put(frame.size == size ? line : line.prefix(columns: size.columns), row: row, looks: looks)
    }
    if sendsWholeRows, let before { repaintRows(of: frame, differingFrom: before) }
    ct_refresh(
      Int32(clamping: min(frame.cursor.row, size.rows - 1)),
      Int32(clamping: min(frame.cursor.column, size.columns - 1)))
  }

  private func put(_ line: Line, row: Int, looks: Theme) {
    var column = 0
    for run in line.runs {
      let text = repertoire.text(run.text)
      let scalars = text.unicodeScalars.map(\.value)
      let appearance = looks.appearance(of: run.style)
      ct_put(
        Int32(clamping: row), Int32(clamping: column), scalars, Int32(clamping: scalars.count),
        appearance.attributes.rawValue, appearance.color.rawValue)
      // Each run is placed by our own count, so that one glyph measured otherwise cannot shift the rest.
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
      if Int(raw.kind) == CT_NOTHING { return mayWait ? .redraw : nil }
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
    case CT_RESIZED:
      shown = nil
      return .resized(size)
    case CT_RESUMED: return redraw()
    case CT_SIGNALLED: return .terminated(signal: raw.code)
    case CT_END_OF_INPUT: return .endOfInput
    default: return nil
    }
  }

  /// How far a notch of the wheel goes, as in most other programs.
  private static let rowsOfAWheel = 3

  /// Has clicks and the wheel reported from now on. The terminal then selects text only while Shift is held.
  public func useMouse() {
    if isOpen { ct_use_mouse() }
  }

  private func redraw() -> Event {
    shown = nil
    ct_repaint()
    return .redraw
  }
}

extension CursesTerminal {
  /// The longest paste that is taken, in UTF-8 bytes; what is longer is cut.
  public static let longestPaste = 65_536

  /// How long the rest of a paste may take to come, in milliseconds.
  private static let pasteDelay: Int32 = 500

  /// Collects what comes until the paste ends: by its mark, by silence, or by an event that is no text.
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
