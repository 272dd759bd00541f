/// Which part of something long is in view.
public enum Scrolling {
  /// The first line to show so that the chosen one is in view, moved as little as possible.
  ///
  /// - Parameters:
  ///   - offset: the first line shown before.
  ///   - selected: the line that must be in view.
  ///   - count: lines there are.
  ///   - height: lines there is room for.
  /// - Returns: the first line to show.
  public static func offset(_ offset: Int, showing selected: Int, of count: Int, in height: Int)
    -> Int
  {
    let last = max(0, count - height)
    if selected < offset { return min(max(0, selected), last) }
    if selected >= offset + height { return min(max(0, selected - height + 1), last) }
    return min(max(0, offset), last)
  }

  /// An offset kept inside what there is.
  public static func clamped(_ offset: Int, of count: Int, in height: Int) -> Int {
    min(max(0, offset), max(0, count - height))
  }
}
