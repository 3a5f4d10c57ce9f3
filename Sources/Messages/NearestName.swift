/// Finds the name that somebody who wrote an unknown one most likely meant.
public enum NearestName {
    /// Longer names are not compared: nobody mistypes those, and the comparison takes the product of both lengths.
    private static let lengthLimit = 64

    /// The known name nearest to another one; nil when none is near.
    ///
    /// Near is a third of the letters, and three at most. Of names that are equally near the first counts.
    public static func nearest(to name: some StringProtocol, among known: some Sequence<String>) -> String? {
        let wanted = Array(name.lowercased().unicodeScalars)
        guard !wanted.isEmpty, wanted.count <= lengthLimit else { return nil }
        var best: (name: String, distance: Int)?
        var prefixed: [String] = []
        for candidate in known {
            let letters = Array(candidate.lowercased().unicodeScalars)
            if wanted.count >= 3, letters.starts(with: wanted) { prefixed.append(candidate) }
            guard letters.count <= lengthLimit else { continue }
            let distance = distance(wanted, letters)
            guard distance <= min(3, max(1, max(wanted.count, letters.count) / 3)) else { continue }
            if distance < best?.distance ?? Int.max { best = (candidate, distance) }
        }
        return best?.name ?? (prefixed.count == 1 ? prefixed[0] : nil)
    }

    /// The optimal string alignment distance: how many letters are to be added, left out, exchanged or swapped with
    /// their neighbour (E. Ukkonen, "Algorithms for Approximate String Matching").
    static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1] + [Int](repeating: 0, count: right.count)
            for column in right.indices {
                let cost = left[row] == right[column] ? 0 : 1
                var best = min(last[column + 1] + 1, current[column] + 1, last[column] + cost)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    best = min(best, beforeLast[column - 1] + 1)
                }
                current[column + 1] = best
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
