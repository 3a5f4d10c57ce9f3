/// Finds what two lists have in common, in the same order.
enum Alignment {
    /// The largest product of two lengths that is searched for the longest common part.
    private static let searchLimit = 4_000_000

    /// The places of equal elements in both lists, in their order: those of a longest common subsequence.
    ///
    /// What both lists begin and end with is paired first. What is too long to be searched is paired greedily, each
    /// element with its next occurrence.
    static func pairs<Element: Hashable>(_ old: [Element], _ new: [Element]) -> [(Int, Int)] {
        var start = 0
        while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
        var end = 0
        while end < min(old.count, new.count) - start, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
        let middle = between(Array(old[start..<old.count - end]), Array(new[start..<new.count - end]))
        let head = (0..<start).map { ($0, $0) }
        let tail = (0..<end).reversed().map { (old.count - 1 - $0, new.count - 1 - $0) }
        return head + middle.map { ($0 + start, $1 + start) } + tail
    }

    private static func between<Element: Hashable>(_ old: [Element], _ new: [Element]) -> [(Int, Int)] {
        guard !old.isEmpty, !new.isEmpty else { return [] }
        return old.count * new.count <= searchLimit ? longest(old, new) : greedy(old, new)
    }

    private static func longest<Element: Hashable>(_ old: [Element], _ new: [Element]) -> [(Int, Int)] {
        let width = new.count + 1
        var lengths = [Int32](repeating: 0, count: (old.count + 1) * width)
        for row in old.indices.reversed() {
            for column in new.indices.reversed() {
                lengths[row * width + column] =
                    old[row] == new[column]
                    ? lengths[(row + 1) * width + column + 1] + 1
                    : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
            }
        }
        var pairs: [(Int, Int)] = []
        var (row, column) = (0, 0)
        while row < old.count, column < new.count {
            if old[row] == new[column] {
                pairs.append((row, column))
                (row, column) = (row + 1, column + 1)
            } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
                row += 1
            } else {
                column += 1
            }
        }
        return pairs
    }

    private static func greedy<Element: Hashable>(_ old: [Element], _ new: [Element]) -> [(Int, Int)] {
        var places: [Element: [Int]] = [:]
        for (index, element) in new.enumerated().reversed() { places[element, default: []].append(index) }
        var pairs: [(Int, Int)] = []
        var next = 0
        for (index, element) in old.enumerated() {
            while let place = places[element]?.last, place < next { places[element]?.removeLast() }
            guard let place = places[element]?.popLast() else { continue }
            pairs.append((index, place))
            next = place + 1
        }
        return pairs
    }
}
