import ExportControl
import TerminalUI

/// How many entries of each list are still open, as bars that shrink while questions are answered:
/// a whole bar is what was open when the item had its name alone.
struct CandidateBars: Equatable {
  /// A list with its entries open at first and now, and those that catch the item.
  struct Bar: Equatable {
    let list: Identifier<ControlList>
    let first: Int
    let open: Int
    let caught: Int
  }

  let bars: [Bar]

  init(before: Determination, now: Determination) {
    func count(_ entries: [String], _ list: Identifier<ControlList>) -> Int {
      entries.count { $0.hasPrefix("\(list):") }
    }
    bars = before.lists.compactMap { list in
      let first = count(before.possible, list) + count(before.matches, list)
      let open = count(now.possible, list)
      let caught = count(now.matches, list)
      guard first + open + caught > 0 else { return nil }
      return Bar(list: list, first: max(first, open + caught), open: open, caught: caught)
    }
  }

  func draw(in area: Area, _ state: AppState, _ phrases: Phrases, on grid: inout Grid) {
    guard !bars.isEmpty, area.height >= 3, area.width >= 36 else { return }
    grid.draw(phrases(.classifyBars), row: area.top, column: area.left, role: .heading)
    let most = bars.map(\.first).max() ?? 1
    let room = min(24, area.width - 24)
    for (index, bar) in bars.enumerated() where index + 1 < area.height {
      let row = area.top + 1 + index
      grid.draw(bar.list.text, row: row, column: area.left + 1, role: .quiet)
      let whole = max(1, bar.first * room / most)
      // What is still open is never drawn as nothing.
      let open = bar.open == 0 ? 0 : max(1, bar.open * whole / bar.first)
      let caught = bar.caught == 0 ? 0 : max(1, bar.caught * whole / bar.first)
      let start = area.left + 10
      let full = state.marks.bars[7]
      grid.fill(state.marks.bars[0], row: row, columns: start..<start + whole, role: .quiet)
      grid.fill(full, row: row, columns: start..<start + min(whole, open), role: .accent)
      grid.fill(
        state.marks.shapes[0], row: row,
        columns: start + min(whole, open)..<start + min(whole, open + caught), role: .match)
      grid.draw(
        phrases(.classifyBar, String(bar.open), String(bar.first)), row: row,
        column: start + room + 1, role: .quiet, limit: area.right)
    }
  }
}

extension Facts {
  /// What the item is, without anything else that is known of it.
  var kindAlone: Facts {
    var facts = Facts()
    facts[Self.itemType] = self[Self.itemType]
    return facts
  }
}
