public import Screen

/// The screen that pages are drawn on: its size, and how the user wants things drawn.
public struct Display: Hashable, Sendable {
  public var size: Size
  public var glyphs: Glyphs
  public var focusLook: FocusLook
  public var format: PageFormat

  public init(
    size: Size, glyphs: Glyphs = .unicode, focusLook: FocusLook = .marker,
    format: PageFormat = PageFormat()
  ) {
    self.size = size
    self.glyphs = glyphs
    self.focusLook = focusLook
    self.format = format
  }

  /// How the screen is divided.
  public var geometry: Geometry { Geometry(size: size, format: format) }
}

/// What all pages of one front end have in common.
public struct PageFormat: Hashable, Sendable {
  /// The most columns of a row of text. Longer rows are tiring to read.
  public var widestMeasure: Int
  /// Whether the row below the title is kept for a bar that shows how much is done.
  public var hasBar: Bool
  /// The fewest blank columns between the title and the text at its right; at least 1.
  public var titleGap: Int
  /// How the row below the text tells that there is more.
  public var signs: Signs

  public init(
    widestMeasure: Int = 72, hasBar: Bool = true, titleGap: Int = 3,
    signs: Signs = .aboveAndBelow
  ) {
    self.widestMeasure = widestMeasure
    self.hasBar = hasBar
    self.titleGap = titleGap
    self.signs = signs
  }

  /// How the row below the text tells that there is more.
  public enum Signs: Hashable, Sendable {
    /// In words, in both directions, with the key that shows what is below.
    case aboveAndBelow
    /// Briefly, and only that there is more below.
    case below
  }
}
