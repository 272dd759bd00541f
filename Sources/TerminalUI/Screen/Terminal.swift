import CTerminal

/// Why the screen could not be opened.
public enum TerminalError: Error, Equatable {
  /// terminfo does not know this terminal type.
  case unknownType
}

/// The one place that talks to ncurses: takes grids, gives events.
///
/// ncurses is not thread-safe and neither is this: one task owns it.
public struct Terminal: ~Copyable {
  private var shown: Grid?
  private let encodesEverything: Bool
  private let encoding: Encoding

  /// Takes the locale from the environment, which says what can be shown.
  public static func prepareLocale() { ct_set_locale() }

  /// Whether the locale's encoding has every character of a text.
  public static func canShow(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { ct_can_show($0.value) }
  }

  /// Asks the terminal for the colour of its ground (OSC 11), before the screen is entered.
  ///
  /// - Returns: whether it is light; nil where the terminal does not answer within a fifth of a
  ///   second.
  public static func hasLightGround() -> Bool? {
    let brightness = ct_ground_brightness(200)
    return brightness < 0 ? nil : brightness > 50
  }

  /// Enters the screen.
  ///
  /// - Parameters:
  ///   - scheme: how roles look; monochrome never starts colour.
  ///   - plainLetter: gives the letter without its accent, for a locale that lacks the accent.
  /// - Throws: ``TerminalError/unknownType`` where terminfo has no entry for TERM.
  public init(scheme: Scheme, plainLetter: @escaping (Unicode.Scalar) -> Unicode.Scalar) throws {
    guard ct_open(scheme != .monochrome) else { throw TerminalError.unknownType }
    let colours = scheme == .monochrome ? 0 : Int(ct_colours())
    for role in Role.allCases {
      let look = scheme.look(of: role, colours: colours)
      ct_define_style(
        Int32(role.rawValue), Int32(look.foreground), Int32(look.background),
        look.attributes.rawValue)
    }
    encoding = Encoding(plainLetter: plainLetter)
    encodesEverything = ct_can_show(0x95A2) && ct_can_show(0x2192)
  }

  /// Leaves the screen and puts the terminal back as it was.
  public consuming func close() { ct_close() }

  /// Leaves the screen and ends the program by a signal that it had caught.
  public consuming func end(bySignal number: Int32) { ct_end_by_signal(number) }

  /// Rows and columns now.
  public var size: Size { Size(rows: Int(ct_rows()), columns: Int(ct_columns())) }

  /// Waits for something to happen.
  ///
  /// - Parameter milliseconds: how long at most; for ever where nil.
  /// - Returns: what happened; ``Event/idle`` where nothing did in time.
  public func nextEvent(within milliseconds: Int? = nil) -> Event {
    let event = ct_next_event(Int32(milliseconds ?? -1))
    switch event.kind {
    case CT_CHARACTER: return .key(Key(character: event.value))
    case CT_KEY: return Key(special: event.value).map(Event.key) ?? .idle
    case CT_MOUSE: return Mouse(event).map(Event.mouse) ?? .idle
    case CT_RESIZED: return .resized(size)
    case CT_RESUMED: return .resumed
    case CT_SIGNAL: return .signal(Int32(event.value))
    case CT_CLOSED: return .closed
    default: return .idle
    }
  }

  /// Whether keys wait that were pressed while the last one was worked on.
  public var hasKeysWaiting: Bool { ct_has_keys_waiting() }

  /// Asks for the mouse, or gives it back.
  ///
  /// - Returns: whether the terminal has one.
  public func setMouse(_ isOn: Bool) -> Bool { ct_set_mouse(isOn) }

  /// Sends a control sequence that changes nothing on the screen.
  public func send(_ sequence: String) {
    Array(sequence.utf8).withUnsafeBytes { ct_send($0.baseAddress, $0.count) }
  }

  /// Forgets what the terminal shows, so that the next grid is sent whole.
  public mutating func forgetScreen() {
    ct_forget_screen()
    shown = nil
  }

  /// Shows a grid: only the runs of cells that changed are handed on.
  public mutating func show(_ grid: Grid) {
    let before = shown?.size == grid.size ? shown : nil
    for row in 0..<grid.size.rows {
      if let before {
        if !grid.hasSameRow(as: before, row) {
          sendChanges(of: grid, since: before, row: row)
        }
      } else {
        send(grid, row: row, columns: 0..<grid.size.columns)
      }
    }
    if let cursor = grid.cursor {
      ct_flush(Int32(cursor.row), Int32(cursor.column))
    } else {
      ct_flush(-1, 0)
    }
    shown = grid
  }

  private func sendChanges(of grid: Grid, since before: Grid, row: Int) {
    let columns = grid.size.columns
    var column = 0
    while column < columns {
      if before[row, column] == grid[row, column] {
        column += 1
        continue
      }
      let start = grid[row, column].width == 0 && column > 0 ? column - 1 : column
      var end = column + 1
      while end < columns, before[row, end] != grid[row, end] { end += 1 }
      // A wide character is sent whole.
      if end < columns, grid[row, end].width == 0 { end += 1 }
      send(grid, row: row, columns: start..<end)
      column = end
    }
  }

  private func send(_ grid: Grid, row: Int, columns: Range<Int>) {
    let start = row * grid.size.columns
    let run = grid.cells[(start + columns.lowerBound)..<(start + columns.upperBound)]
    if encodesEverything {
      run.withUnsafeBufferPointer { put($0, row: row, column: columns.lowerBound) }
    } else {
      run.map(encoding.showable).withUnsafeBufferPointer {
        put($0, row: row, column: columns.lowerBound)
      }
    }
  }

  private func put(_ cells: UnsafeBufferPointer<Cell>, row: Int, column: Int) {
    cells.withMemoryRebound(to: ct_cell.self) {
      ct_put(Int32(row), Int32(column), $0.baseAddress, Int32($0.count))
    }
  }
}

extension Key {
  init(character value: UInt32) {
    switch value {
    case 0x0D, 0x0A: self = .enter
    case 0x1B: self = .escape
    case 0x09: self = .tab
    case 0x7F, 0x08: self = .backspace
    case 0..<0x20:
      self = .control(Unicode.Scalar(value + 0x60) ?? " ")
    default:
      self = .character(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
  }

  init?(special value: UInt32) {
    switch ct_key(value) {
    case CT_KEY_UP: self = .up
    case CT_KEY_DOWN: self = .down
    case CT_KEY_LEFT: self = .left
    case CT_KEY_RIGHT: self = .right
    case CT_KEY_HOME: self = .home
    case CT_KEY_END: self = .end
    case CT_KEY_PAGE_UP: self = .pageUp
    case CT_KEY_PAGE_DOWN: self = .pageDown
    case CT_KEY_ENTER: self = .enter
    case CT_KEY_BACKSPACE: self = .backspace
    case CT_KEY_DELETE: self = .delete
    case CT_KEY_BACK_TAB: self = .backTab
    case CT_KEY_F1: self = .f1
    default: return nil
    }
  }
}

extension Mouse {
  init?(_ event: ct_event) {
    let kind: Kind
    switch ct_mouse(event.value) {
    case CT_MOUSE_PRESS: kind = .press
    case CT_MOUSE_DRAG: kind = .drag
    case CT_MOUSE_RELEASE: kind = .release
    case CT_MOUSE_WHEEL_UP: kind = .wheelUp
    case CT_MOUSE_WHEEL_DOWN: kind = .wheelDown
    default: return nil
    }
    self.init(kind, at: Position(row: Int(event.row), column: Int(event.column)))
  }
}
