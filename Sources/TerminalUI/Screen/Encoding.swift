import CTerminal

/// Stand-ins for characters that the locale's encoding does not have.
struct Encoding {
  /// Gives the plain letter for an accented one.
  let plainLetter: (Unicode.Scalar) -> Unicode.Scalar

  /// The cell, or one that can be shown; a wide one becomes a sign and a blank.
  func showable(_ cell: Cell) -> Cell {
    if ct_can_show(cell.base) { return cell }
    return Cell(
      base: cell.width == 0 ? 0x20 : standIn(for: cell.base), role: cell.role, width: 1)
  }

  private func standIn(for base: UInt32) -> UInt32 {
    guard let scalar = Unicode.Scalar(base) else { return 0x3F }
    if let plain = Self.punctuation[scalar] { return plain.value }
    let letter = plainLetter(scalar)
    return letter.isASCII ? letter.value : 0x3F
  }

  private static let punctuation: [Unicode.Scalar: Unicode.Scalar] = [
    "–": "-", "—": "-", "‑": "-", "’": "'", "‘": "'", "“": "\"", "”": "\"", "·": ".", "…": "~",
    "→": ">", "←": "<", "›": ">", "↑": "^", "↓": "v", "×": "x", "−": "-", "§": "S",
    "\u{A0}": " ", "°": "o", "µ": "u",
  ]
}
