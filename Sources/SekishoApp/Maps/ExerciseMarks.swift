import ExportControl
import TerminalUI

/// The exercises up to the chosen one as marks on the cells of a map.
struct ExerciseMarks {
  /// What stands in one cell.
  struct Mark {
    /// The cell of the map.
    let cell: Position
    /// The exercises held there, by date.
    var exercises: [Exercise]
    /// Whether the place of each of them was chosen, not given by a source.
    var isApproximate: Bool
  }

  let marks: [Mark]
  let chosen: Exercise
  /// Places of these exercises that lie nowhere on a map.
  let placesNotOnMap: Int

  /// - Parameters:
  ///   - exercises: those that have been held, by date; the last is the chosen one.
  ///   - chosen: the chosen one.
  ///   - atlas: where their places lie.
  ///   - projection: what is in view.
  init(
    _ exercises: [Exercise], chosen: Exercise, _ atlas: Atlas, _ projection: MapProjection
  ) {
    var marks: [Mark] = []
    var missing = 0
    for exercise in exercises {
      for place in exercise.places.compactMap(atlas.place) {
        guard let position = place.position else {
          missing += 1
          continue
        }
        guard let cell = projection.cell(of: position) else { continue }
        if let index = marks.firstIndex(where: { $0.cell == cell }) {
          if marks[index].exercises.last?.id != exercise.id {
            marks[index].exercises.append(exercise)
          }
          marks[index].isApproximate = marks[index].isApproximate && place.isApproximate
        } else {
          marks.append(
            Mark(cell: cell, exercises: [exercise], isApproximate: place.isApproximate))
        }
      }
    }
    self.marks = marks
    self.chosen = chosen
    placesNotOnMap = missing
  }

  /// Draws the marks: a shape each, in parentheses where the place is approximate, with their
  /// number where there are several; what has no room beside another mark is left out.
  func draw(on grid: inout Grid, in area: Area, signs: Marks) {
    var taken = Set(marks.map { $0.cell.row << 16 | $0.cell.column })
    func place(_ text: String, beside mark: Mark, _ step: Int, _ role: Role) {
      let column = mark.cell.column + step
      taken.insert(mark.cell.row << 16 | column)
      grid.draw(text, row: area.top + mark.cell.row, column: area.left + column, role: role)
    }
    func hasRoom(beside mark: Mark, _ step: Int) -> Bool {
      let column = mark.cell.column + step
      return (0..<area.width).contains(column) && !taken.contains(mark.cell.row << 16 | column)
    }
    // The chosen one takes its room first.
    for mark in marks.sorted(by: { isChosen($0) && !isChosen($1) }) {
      guard let exercise = shown(mark) else { continue }
      let count = mark.exercises.count
      let role = role(of: exercise)
      grid.draw(
        ExerciseChart.shape(of: exercise.domains.first, signs), row: area.top + mark.cell.row,
        column: area.left + mark.cell.column, role: role)
      let aside: Role = isChosen(mark) ? .title : role
      var right = 1
      if mark.isApproximate, hasRoom(beside: mark, -1), hasRoom(beside: mark, 1) {
        place("(", beside: mark, -1, aside)
        place(")", beside: mark, 1, aside)
        right = 2
      }
      if count > 1, hasRoom(beside: mark, right) {
        place(count > 9 ? "+" : String(count), beside: mark, right, aside)
      }
    }
  }

  /// What was held before in the cells of the chosen one.
  var othersBeside: [Exercise] {
    var seen: Set<Identifier<Exercise>> = [chosen.id]
    return marks.filter(isChosen).flatMap(\.exercises).filter { seen.insert($0.id).inserted }
  }

  private func isChosen(_ mark: Mark) -> Bool { mark.exercises.contains { $0.id == chosen.id } }

  /// Of several in one cell the chosen one, or the latest.
  func shown(_ mark: Mark) -> Exercise? {
    isChosen(mark) ? chosen : mark.exercises.last
  }

  /// The chosen one stands out, those of its year have the colour of their kind, earlier ones
  /// have it dimmed.
  private func role(of exercise: Exercise) -> Role {
    if exercise.id == chosen.id { return .selected }
    let domain = exercise.domains.first
    return exercise.start.year == chosen.start.year
      ? ExerciseChart.role(of: domain) : ExerciseChart.pastRole(of: domain)
  }
}
