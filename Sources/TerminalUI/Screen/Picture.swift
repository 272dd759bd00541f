extension Grid {
  /// The screen as a picture (SVG 1.1), drawn as a terminal of 256 colours would.
  ///
  /// - Parameters:
  ///   - scheme: how roles look; the ground is light in the light scheme, dark in the others.
  ///   - title: what the picture is called where it cannot be seen.
  /// - Returns: the text of an SVG file. Bars and Braille dots are drawn as shapes, since fonts do
  ///   not agree on how wide they are.
  public func svg(scheme: Scheme, title: String) -> String {
    Picture(grid: self, scheme: scheme).svg(title: title)
  }
}

/// A grid while it is drawn as a picture.
private struct Picture {
  let grid: Grid
  let scheme: Scheme

  private static let cell = (width: 9, height: 19)
  private static let fontSize = 15
  private static let margin = 10
  /// From the top of a cell to the line on which letters stand.
  private static let baseline = 14

  private var ground: String { scheme == .light ? "#fbfbf8" : "#16181d" }
  private var ink: String { scheme == .light ? "#24262b" : "#d8dade" }

  func svg(title: String) -> String {
    let width = grid.size.columns * Self.cell.width + 2 * Self.margin
    let height = grid.size.rows * Self.cell.height + 2 * Self.margin
    var lines = [
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="img" shape-rendering="crispEdges" font-size="\(Self.fontSize)" \
      font-family="ui-monospace,'DejaVu Sans Mono','Noto Sans Mono CJK JP',monospace">
      """,
      "<title>\(Self.escaped(title))</title>",
      "<style>",
    ]
    lines += Role.allCases.map { ".r\($0.rawValue){\(style($0))}" }
    lines += [
      "</style>",
      "<rect width=\"\(width)\" height=\"\(height)\" rx=\"6\" fill=\"\(ground)\"/>",
      "<g transform=\"translate(\(Self.margin),\(Self.margin))\">",
    ]
    for row in 0..<grid.size.rows { lines += self.row(row) }
    return lines.joined(separator: "\n") + "\n</g>\n</svg>\n"
  }

  private func look(_ role: Role) -> Scheme.Look { scheme.look(of: role, colours: 256) }

  private func colours(_ role: Role) -> (fore: String, back: String?) {
    let look = look(role)
    let fore = look.foreground < 0 ? ink : Palette.hex(look.foreground)
    let back = look.background < 0 ? nil : Palette.hex(look.background)
    return look.attributes.contains(.reverse) ? (back ?? ground, fore) : (fore, back)
  }

  private func style(_ role: Role) -> String {
    let attributes = look(role).attributes
    var style = "fill:" + colours(role).fore
    if attributes.contains(.bold) { style += ";font-weight:bold" }
    if attributes.contains(.dim) { style += ";opacity:.65" }
    if attributes.contains(.underline) { style += ";text-decoration:underline" }
    return style
  }

  /// One row: grounds first, then what stands on them.
  private func row(_ row: Int) -> [String] {
    var grounds: [String] = []
    var signs: [String] = []
    var column = 0
    while column < grid.size.columns {
      let start = column
      let first = grid[row, column]
      var text = ""
      repeat {
        text += grid[row, column].text
        column += 1
      } while column < grid.size.columns && continues(first, grid[row, column])
      if let back = colours(first.role).back {
        grounds.append(rectangle(start, row, column - start, fill: back))
      }
      if let scalar = text.unicodeScalars.first, Self.isDrawn(scalar) {
        signs += shapes(text, role: first.role, column: start, row: row)
      } else {
        signs += words(text, role: first.role, column: start, row: row)
      }
    }
    return grounds + signs
  }

  /// Whether a cell goes on with the run that another begins: alike in role, width and sort.
  private func continues(_ first: Cell, _ next: Cell) -> Bool {
    guard next.role == first.role else { return false }
    if next.width == 0 { return true }
    guard next.width == first.width else { return false }
    return Self.isDrawn(first) == Self.isDrawn(next)
  }

  private static func isDrawn(_ cell: Cell) -> Bool {
    Unicode.Scalar(cell.base).map(isDrawn) ?? false
  }

  private static func isDrawn(_ scalar: Unicode.Scalar) -> Bool {
    (0x2581...0x2588).contains(scalar.value) || (0x2800...0x28FF).contains(scalar.value)
  }

  /// What stands apart by more than one blank is placed apart: not every reader keeps blanks.
  private func words(_ text: String, role: Role, column: Int, row: Int) -> [String] {
    var words: [String] = []
    var rest = text[...]
    while let start = rest.firstIndex(where: { $0 != " " }) {
      rest = rest[start...]
      let end = rest.firstRange(of: "  ")?.lowerBound ?? rest.endIndex
      var word = rest[..<end]
      while word.last == " " { word.removeLast() }
      let left = column + TextWidth.of(String(text[..<start]))
      let width = TextWidth.of(String(word))
      words.append(self.text(String(word), role: role, columns: left..<left + width, row: row))
      rest = rest[end...]
    }
    return words
  }

  private func text(_ text: String, role: Role, columns: Range<Int>, row: Int) -> String {
    let x = columns.lowerBound * Self.cell.width
    let y = row * Self.cell.height + Self.baseline
    let length = columns.count * Self.cell.width
    return """
      <text class="r\(role.rawValue)" x="\(x)" y="\(y)" textLength="\(length)" \
      lengthAdjust="spacingAndGlyphs">\(Self.escaped(text))</text>
      """
  }

  private func rectangle(_ column: Int, _ row: Int, _ columns: Int, fill: String) -> String {
    let (width, height) = Self.cell
    return """
      <rect x="\(column * width)" y="\(row * height)" width="\(columns * width)" \
      height="\(height)" fill="\(fill)"/>
      """
  }

  /// Bars and dots, one path a run.
  private func shapes(_ text: String, role: Role, column: Int, row: Int) -> [String] {
    var path = ""
    for (index, scalar) in text.unicodeScalars.enumerated() {
      let x = (column + index) * Self.cell.width
      let y = row * Self.cell.height
      if scalar.value < 0x2800 {
        let height = Int(scalar.value - 0x2580) * Self.cell.height / 8
        path += "M\(x) \(y + Self.cell.height)v-\(height)h\(Self.cell.width)v\(height)z"
      } else {
        for dot in 0..<8 where scalar.value & (1 << dot) != 0 {
          let (left, top) = Self.dots[dot]
          path += "M\(x + 1 + left * 4) \(y + 1 + top * 5)h3v3h-3z"
        }
      }
    }
    return path.isEmpty ? [] : ["<path class=\"r\(role.rawValue)\" d=\"\(path)\"/>"]
  }

  /// Where the dots of a Braille sign stand, by bit: column and row (Unicode, Braille Patterns).
  private static let dots = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3)]

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
