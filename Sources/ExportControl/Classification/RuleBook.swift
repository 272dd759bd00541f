/// The rules of all lists linked with the vocabulary, ready to be evaluated.
///
/// Only the leaves of a list's tree catch items; each carries the conditions and exclusions of all
/// entries above it.
public final class RuleBook: Sendable {
  /// The vocabulary.
  public let parameters: [Parameter]
  /// What items are called.
  public let types: ItemTypeTree
  /// The units.
  public let units: UnitTable
  /// Parameters that bound one another.
  public let consistency: [Consistency]
  /// Every entry that can catch an item, in the order of the lists.
  public let leaves: [Leaf]
  /// The form of each leaf and its types, apart from the rest: a batch looks at little else.
  let forms: [Rule.Form]
  let leafTypes: [[Int]]
  /// Every comparison.
  let rows: [Row]
  /// The lists in order, with where their leaves stand.
  public let lists: [(list: Identifier<ControlList>, leaves: Range<Int>)]
  /// The leaves whose truth may change with a parameter, by parameter.
  let dependents: [[Int]]

  /// What the name of each type alone answers.
  let typeAnswers: [[(parameter: Int, answer: Answer)]]
  /// What the regimes and Japan ask of a transfer.
  let guidelines: [(guideline: Guideline, applies: Condition?, condition: Condition?)]
  /// The parameters that belong to the transfer, not to the item.
  let circumstances: Set<Identifier<Parameter>>

  private let rules: [String: Rule]
  private let parameterPositions: [Identifier<Parameter>: Int]
  private let leafPositions: [String: Int]
  private let registers: [Identifier<ControlList>: [String: String]]
  private let valueNumbers: [[String: Int32]]

  private init(_ linker: RuleLinker) {
    parameters = linker.catalogue.parameters
    types = linker.catalogue.itemTypes
    units = linker.catalogue.units
    consistency = linker.catalogue.consistency
    leaves = linker.leaves
    forms = linker.leaves.map(\.form)
    leafTypes = linker.leaves.map(\.typeIndices)
    rows = linker.rows
    lists = linker.lists
    guidelines = linker.guidelines
    typeAnswers = linker.typeAnswers
    circumstances = Set(
      linker.catalogue.guidelines.flatMap {
        ($0.applies?.rows ?? []) + ($0.condition?.rows ?? [])
      }.map(\.parameter))
    rules = linker.rules
    parameterPositions = linker.parameterPositions
    leafPositions = linker.leafPositions
    valueNumbers = linker.valueNumbers
    registers = linker.registers
    var dependents = [[Int]](repeating: [], count: parameters.count)
    for (index, leaf) in leaves.enumerated() {
      for parameter in Self.parameters(of: leaf, leaves: leaves, rows: rows) {
        dependents[parameter].append(index)
      }
    }
    self.dependents = dependents
  }

  /// An entry that can catch an item.
  public struct Leaf: Sendable {
    /// The entry: `MTCR:1.A.2`.
    public let entry: String
    /// The list.
    public let list: Identifier<ControlList>
    /// What an item must be.
    public let form: Rule.Form
    /// The item types to which it is tied; empty where what it serves decides.
    public let types: [Identifier<ItemType>]
    /// Whether its conditions are not in the data.
    public let isNotModelled: Bool
    /// The parameters on which it turns, where its conditions are not in the data.
    public let turnsOn: [Identifier<Parameter>]
    /// What else is to be known.
    public let note: LocalizedText?
    let typeIndices: [Int]
    let condition: Condition
    let exclusions: [(text: LocalizedText, citations: [Citation], condition: Condition)]
    /// The line of its rule, for reports.
    let line: Int
  }

  /// A condition whose names have become numbers.
  indirect enum Condition: Sendable {
    case all([Condition])
    case any([Condition])
    case atLeast(Int, [Condition])
    case not(Condition)
    case row(Int)
    /// One of these leaves holds, whatever the form: for the goods served, or for the item itself.
    case meets([Int], itself: Bool)
  }

  /// A comparison whose names have become numbers.
  struct Row: Sendable {
    enum Test: Sendable {
      case isYes(Bool)
      case includes([Int32])
      case only([Int32])
      case compared(CriterionRow.Comparator, Double)
    }

    let parameter: Int
    let test: Test
    let source: CriterionRow
  }

  /// Where a parameter stands in the vocabulary.
  func position(_ id: Identifier<Parameter>) -> Int? { parameterPositions[id] }

  /// The parameter of a name.
  public func parameter(_ id: Identifier<Parameter>) -> Parameter? {
    position(id).map { parameters[$0] }
  }

  /// The rule of an entry as the data state it; nil where those above it say all.
  public func rule(of entry: String) -> Rule? { rules[entry] }

  /// Where the leaf of an entry stands.
  public func position(ofEntry id: String) -> Int? { leafPositions[id] }

  /// The number under which a list holds an entry, however it is cased.
  func number(of name: String, in list: Identifier<ControlList>) -> String? {
    registers[list]?[name.uppercased()]
  }

  /// The number of a value of a parameter; nil where no criterion names it.
  func number(of value: String, parameter: Int) -> Int32? { valueNumbers[parameter][value] }

  /// The value of a number.
  func value(_ number: Int32, parameter: Int) -> String? {
    valueNumbers[parameter].first { $0.value == number }?.key
  }
}

extension RuleBook {
  /// Links the rules of a catalogue.
  ///
  /// - Throws: a ``DataFault`` where a rule names what is not there, or compares what cannot be
  ///   compared.
  public convenience init(_ catalogue: Catalogue) throws(DataFault) {
    var linker = RuleLinker(catalogue)
    for set in catalogue.ruleSets { try linker.declare(set) }
    for set in catalogue.ruleSets {
      do throws(DataFault) {
        try linker.link(set)
      } catch {
        throw error.inFile("rules/\(set.list).json")
      }
    }
    do throws(DataFault) {
      try linker.linkItemTypes()
      try linker.linkGuidelines()
    } catch {
      throw error.inFile("guidelines.json")
    }
    self.init(linker)
  }

  /// The parameters on which the truth of a leaf hangs.
  private static func parameters(of leaf: Leaf, leaves: [Leaf], rows: [Row]) -> Set<Int> {
    var found: Set<Int> = []
    var seen: Set<Int> = []
    func collect(_ condition: Condition) {
      switch condition {
      case .all(let parts), .any(let parts), .atLeast(_, let parts): parts.forEach(collect)
      case .not(let part): collect(part)
      case .row(let row): found.insert(rows[row].parameter)
      case .meets(let targets, _):
        for target in targets where seen.insert(target).inserted { collect(leaves[target]) }
      }
    }
    func collect(_ leaf: Leaf) {
      collect(leaf.condition)
      for exclusion in leaf.exclusions { collect(exclusion.condition) }
    }
    collect(leaf)
    return found
  }

  /// The parameters on which it hangs whether an entry catches an item, in the order of the
  /// vocabulary; none where the data have no rule for it.
  public func parameters(ofEntry id: String) -> [Identifier<Parameter>] {
    guard let position = position(ofEntry: id) else { return [] }
    let turnsOn = leaves[position].turnsOn.compactMap { self.position($0) }
    return parameters(of: leaves[position]).union(turnsOn).sorted().map { parameters[$0].id }
  }

  /// The parameters on which the truth of a leaf hangs.
  func parameters(of leaf: Leaf) -> Set<Int> {
    Self.parameters(of: leaf, leaves: leaves, rows: rows)
  }
}
