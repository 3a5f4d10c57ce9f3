import Findings
import Messages

/// One rule that a comment asks to be left out, for one element.
struct SuppressionClaim {
    /// The comments that say so, each the same; the first counts.
    var comments: [SuppressionComment]
    let rule: String
    let element: SuppressionComment.Extent
    let reason: String
    let until: Day?

    /// Whether its last day is over.
    let isExpired: Bool

    /// Whether a finding was left out for it, or would have been on an earlier day.
    var isUsed = false

    /// The claim as findings carry it.
    var suppression: Suppression {
        Suppression(kind: .comment(comments[0].location), reason: reason, until: until)
    }
}

/// Claims by file and rule, so that those around a place are found quickly.
struct SuppressionIndex {
    private struct Key: Hashable {
        let file: String
        let rule: String
    }

    private struct Entry {
        let claim: Int
        let element: SuppressionComment.Extent

        /// The entry around this one.
        var parent: Int?
    }

    private(set) var claims: [SuppressionClaim]
    private var entries: [Key: [Entry]] = [:]

    init(_ claims: [SuppressionClaim]) {
        self.claims = claims
        for (index, claim) in claims.enumerated() {
            for file in [claim.comments[0].location.file] + claim.comments[0].otherFiles {
                entries[Key(file: file, rule: claim.rule), default: []].append(
                    Entry(claim: index, element: claim.element)
                )
            }
        }
        for key in entries.keys { entries[key] = Self.nested(entries[key] ?? []) }
    }

    /// Elements lie in each other or apart: each is behind the one around it.
    private static func nested(_ entries: [Entry]) -> [Entry] {
        var entries = entries.sorted { left, right in
            left.element.start == right.element.start
                ? right.element.end < left.element.end : left.element.start < right.element.start
        }
        var open: [Int] = []
        for index in entries.indices {
            while let last = open.last, entries[last].element.end <= entries[index].element.start { open.removeLast() }
            entries[index].parent = open.last
            open.append(index)
        }
        return entries
    }

    /// The claim that covers a finding: the narrowest around where it is written, then around its value's source,
    /// then around the calls that lead there, the innermost first.
    mutating func suppression(of rule: String, at places: [SourceLocation]) -> Suppression? {
        for place in places {
            guard let entries = entries[Key(file: place.file, rule: rule)] else { continue }
            var next = Self.last(in: entries, at: place)
            while let index = next {
                let entry = entries[index]
                next = entry.parent
                guard entry.element.contains(place) else { continue }
                claims[entry.claim].isUsed = true
                if !claims[entry.claim].isExpired { return claims[entry.claim].suppression }
            }
        }
        return nil
    }

    /// The last entry that begins at or before a place.
    private static func last(in entries: [Entry], at place: SourceLocation) -> Int? {
        let place = SourceLocation.End(line: place.line, column: place.column)
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].element.start <= place { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? low - 1 : nil
    }
}
