/// Proves that the map holds what the exercises and the states need, and no more.
enum MapCheck {
  static func faults(_ catalogue: Catalogue) -> [DataFault] {
    let atlas = catalogue.atlas
    var faults: [DataFault] = []
    var used: Set<String> = []
    func check(_ place: LocalizedText, _ key: String, _ index: Int, of exercise: Int) {
      used.insert(place.en)
      guard atlas.place(place) == nil else { return }
      faults.append(
        DataFault(.unknownReference(place.en, to: "map.json"))
          .inside(index).inside(key).inside(exercise).inside("exercises")
          .inFile("exercises.json"))
    }
    for (number, exercise) in catalogue.exercises.enumerated() {
      for (index, place) in exercise.places.enumerated() {
        check(place, "places", index, of: number)
      }
      for (index, phase) in exercise.phases.enumerated() {
        check(phase.place, "phases", index, of: number)
      }
    }
    for (index, place) in atlas.places.enumerated() where !used.contains(place.name) {
      faults.append(
        DataFault(.unused(place.name)).inside(index).inside("places").inFile("map.json"))
    }
    let drawn = Set(atlas.lands.compactMap(\.code) + atlas.points.map(\.code))
    for (index, country) in catalogue.countries.enumerated() where !drawn.contains(country.code) {
      faults.append(
        DataFault(.unknownReference(country.code.text, to: "map.json"))
          .inside(index).inside("countries").inFile("countries.json"))
    }
    return faults
  }
}
