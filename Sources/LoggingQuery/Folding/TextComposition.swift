/// Brings folded scalars into Normalization Form C (Unicode Standard Annex 15), since two of them may compose that come
/// from different places of a text.
enum TextComposition {
    /// Composes in place.
    static func compose(_ scalars: inout [Unicode.Scalar]) {
        guard scalars.contains(where: mayChange) else { return }
        var parts: [Part] = []
        parts.reserveCapacity(scalars.count + 8)
        for scalar in scalars { decompose(scalar.value, into: &parts) }
        reorder(&parts)
        scalars = composed(parts).compactMap { Unicode.Scalar($0) }
    }

    private struct Part {
        let value: UInt32
        let combiningClass: UInt32
    }

    /// Whether a scalar may join what stands before it, or stand in another order.
    private static func mayChange(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        guard value >= 0x300 else { return false }
        return combiningClass(value) != 0 || (0x1161...0x11C2).contains(value) || seconds.contains(value)
    }

    // MARK: Decomposition

    private static func decompose(_ value: UInt32, into parts: inout [Part]) {
        if let syllable = Hangul(value) {
            for part in syllable.parts { parts.append(Part(value: part, combiningClass: 0)) }
        } else if let row = TextFolding.row(value, in: FoldingTables.decompositions, width: 4),
            FoldingTables.decompositions[row] == value
        {
            decompose(FoldingTables.decompositions[row + 1], into: &parts)
            let second = FoldingTables.decompositions[row + 2]
            if second != 0 { decompose(second, into: &parts) }
        } else {
            parts.append(Part(value: value, combiningClass: combiningClass(value)))
        }
    }

    private static func combiningClass(_ value: UInt32) -> UInt32 {
        guard let row = TextFolding.row(value, in: FoldingTables.classes, width: 3),
            value <= FoldingTables.classes[row + 1]
        else { return 0 }
        return FoldingTables.classes[row + 2]
    }

    /// Puts marks behind one letter in the order of their classes; those of one class stay in theirs.
    private static func reorder(_ parts: inout [Part]) {
        var start = 0
        while start < parts.count {
            guard parts[start].combiningClass != 0 else {
                start += 1
                continue
            }
            let end = parts[start...].firstIndex { $0.combiningClass == 0 } ?? parts.count
            let marks = parts[start..<end].enumerated().sorted { left, right in
                (left.element.combiningClass, left.offset) < (right.element.combiningClass, right.offset)
            }
            parts.replaceSubrange(start..<end, with: marks.map(\.element))
            start = end
        }
    }

    // MARK: Composition

    private static func composed(_ parts: [Part]) -> [UInt32] {
        var result: [UInt32] = []
        result.reserveCapacity(parts.count)
        var starter: Int?
        var lastClass: UInt32 = 0
        for part in parts {
            // A mark is blocked from its letter by one of the same class, and a letter by any mark.
            let isNext = starter == result.count - 1
            if let starter, isNext || lastClass != 0 && lastClass < part.combiningClass,
                let whole = pair(result[starter], part.value)
            {
                result[starter] = whole
                continue
            }
            if part.combiningClass == 0 { starter = result.count }
            lastClass = part.combiningClass
            result.append(part.value)
        }
        return result
    }

    private static func pair(_ first: UInt32, _ second: UInt32) -> UInt32? {
        Hangul.pair(first, second) ?? pairs[UInt64(first) << 32 | UInt64(second)]
    }

    /// What two scalars compose to.
    private static let pairs: [UInt64: UInt32] = {
        var pairs: [UInt64: UInt32] = [:]
        let table = FoldingTables.decompositions
        for row in stride(from: 0, to: table.count, by: 4) where table[row + 3] == 1 {
            pairs[UInt64(table[row + 1]) << 32 | UInt64(table[row + 2])] = table[row]
        }
        return pairs
    }()

    /// All scalars that compose with one before them.
    private static let seconds = Set(pairs.keys.map { UInt32(truncatingIfNeeded: $0) })
}

/// Syllables of Hangul, which are composed by arithmetic (Unicode Standard, section 3.12).
private struct Hangul {
    private static let base: UInt32 = 0xAC00
    private static let count: UInt32 = 11_172

    private let index: UInt32

    init?(_ value: UInt32) {
        guard value >= Self.base, value < Self.base + Self.count else { return nil }
        index = value - Self.base
    }

    /// The two or three letters.
    var parts: [UInt32] {
        let letters = [0x1100 + index / 588, 0x1161 + index % 588 / 28]
        return index % 28 == 0 ? letters : letters + [0x11A7 + index % 28]
    }

    /// What a letter or syllable makes with the letter behind it.
    static func pair(_ first: UInt32, _ second: UInt32) -> UInt32? {
        if (0x1100..<0x1113).contains(first), (0x1161..<0x1176).contains(second) {
            return base + ((first - 0x1100) * 21 + (second - 0x1161)) * 28
        }
        guard let syllable = Hangul(first), syllable.index % 28 == 0, (0x11A8..<0x11C3).contains(second) else {
            return nil
        }
        return first + second - 0x11A7
    }
}
