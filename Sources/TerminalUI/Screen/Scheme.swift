import CTerminal

/// How roles look on one sort of terminal.
///
/// The user's own background always stays.
public enum Scheme: String, CaseIterable, Sendable {
  /// Light letters on a dark ground.
  case dark
  /// Dark letters on a light ground.
  case light
  /// The strongest differences that a terminal has, on its own ground: nothing dim, nothing grey.
  case contrast
  /// No colour: bold, dim, underline and reverse only.
  case monochrome

  /// A look: palette numbers (-1: the terminal's own) and attributes.
  struct Look: Equatable {
    var foreground = -1
    var background = -1
    var attributes: Attributes = []
  }

  struct Attributes: OptionSet {
    let rawValue: Int32
    static let bold = Attributes(rawValue: Int32(CT_BOLD))
    static let dim = Attributes(rawValue: Int32(CT_DIM))
    static let underline = Attributes(rawValue: Int32(CT_UNDERLINE))
    static let reverse = Attributes(rawValue: Int32(CT_REVERSE))
  }

  /// The look of a role, for a terminal of so many colours.
  func look(of role: Role, colours: Int) -> Look {
    var look = Scheme.plainLook(of: role)
    guard self != .monochrome, colours >= 8 else { return look }
    if self == .contrast { return Scheme.contrastLook(of: role) }
    let rich = colours >= 256
    let light = self == .light
    let accent = rich ? (light ? 25 : 80) : (light ? 4 : 6)
    let warm = rich ? (light ? 130 : 179) : 3
    let grey = rich ? (light ? 241 : 246) : -1
    switch role {
    case .quiet, .rule, .hint:
      if rich { look = Look(foreground: grey) }
    case .accent, .heading, .hintKey, .barCurrent, .linkCurrent:
      look.foreground = accent
    case .derived:
      look = Look(foreground: accent)
    case .doubt:
      look.foreground = warm
    case .problem:
      look.foreground = rich ? (light ? 124 : 203) : 1
    case .match:
      look.foreground = warm
    case .selected:
      if rich {
        look = Look(
          foreground: light ? 231 : 16, background: light ? 25 : 80, attributes: [])
      }
    case .selectedAside:
      if rich {
        look = Look(background: light ? 253 : 237, attributes: [.bold])
      }
    // Blue, orange and bluish green are told apart by nearly all eyes (Okabe and Ito, 2008).
    case .chart1: look.foreground = rich ? (light ? 25 : 75) : 4
    case .chart2: look.foreground = rich ? (light ? 166 : 214) : 3
    case .chart3: look.foreground = rich ? (light ? 29 : 36) : 2
    case .chart4: look.foreground = grey
    // Between the ground and the bright colours, on dark and on light.
    case .past1: look = rich ? Look(foreground: 67) : Look(foreground: 4, attributes: [.dim])
    case .past2: look = rich ? Look(foreground: 137) : Look(foreground: 3, attributes: [.dim])
    case .past3: look = rich ? Look(foreground: 30) : Look(foreground: 2, attributes: [.dim])
    case .normal, .title, .bar, .stated, .link: break
    }
    return look
  }

  private static func contrastLook(of role: Role) -> Look {
    var look = plainLook(of: role)
    look.attributes.remove(.dim)
    switch role {
    case .accent, .heading, .hintKey, .derived, .linkCurrent, .barCurrent, .selected:
      look.attributes.insert(.bold)
    case .doubt, .problem, .match: look.attributes.formUnion([.bold, .underline])
    case .chart1, .past1: look.foreground = 4
    case .chart2, .past2: look.foreground = 3
    case .chart3, .past3: look.foreground = 2
    default: break
    }
    return look
  }

  private static func plainLook(of role: Role) -> Look {
    switch role {
    case .normal, .hint, .bar, .derived, .accent: Look()
    case .quiet, .rule: Look(attributes: [.dim])
    case .title, .heading, .stated, .hintKey, .problem: Look(attributes: [.bold])
    case .barCurrent, .selected: Look(attributes: [.reverse])
    case .selectedAside: Look(attributes: [.bold, .underline])
    case .doubt, .link: Look(attributes: [.underline])
    case .match: Look(attributes: [.bold, .underline])
    case .linkCurrent: Look(attributes: [.reverse])
    case .chart1, .chart2, .chart3: Look()
    case .chart4, .past1, .past2, .past3: Look(attributes: [.dim])
    }
  }
}

extension Scheme {
  /// One letter for how a role looks beside its colour: B bold, D dim, U underlined, R reversed,
  /// a full stop for none of them.
  package func letter(of role: Role) -> String {
    let attributes = look(of: role, colours: 0).attributes
    if attributes.contains(.reverse) { return "R" }
    if attributes.contains(.underline) { return "U" }
    if attributes.contains(.bold) { return "B" }
    return attributes.contains(.dim) ? "D" : "."
  }
}
