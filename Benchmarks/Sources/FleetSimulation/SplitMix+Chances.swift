import TestSupport

extension SplitMix {
    /// Whether something happens that happens so often.
    mutating func happens(_ probability: Double) -> Bool { Double.random(in: 0..<1, using: &self) < probability }

    mutating func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &self) }
}
