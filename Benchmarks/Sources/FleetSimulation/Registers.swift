import MeasuredBoot
import TestSupport

/// The values of registers: twenty bytes that are the same where what was measured is the same.
struct Registers {
    /// What was measured, in a few numbers.
    struct Content: Hashable {
        let pcr: Int
        var parts: [Int]
    }

    private var shared: [Content: Digest] = [:]

    /// A value that many machines have.
    mutating func common(_ pcr: Int, _ parts: Int...) -> Digest {
        let content = Content(pcr: pcr, parts: parts)
        if let known = shared[content] { return known }
        let digest = Self.digest(content)
        shared[content] = digest
        return digest
    }

    /// A value of one machine only.
    static func own(_ pcr: Int, _ parts: Int...) -> Digest { digest(Content(pcr: pcr, parts: parts)) }

    private static func digest(_ content: Content) -> Digest {
        var state = SplitMix.mix(UInt64(content.pcr) &+ 1)
        for part in content.parts {
            state = SplitMix.mix(state &+ UInt64(bitPattern: Int64(part)) &* 0x9E37_79B9_7F4A_7C15)
        }
        var random = SplitMix(seed: state)
        let words = [random.next(), random.next(), random.next()]
        return Digest(words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) } }.dropLast(4))
    }
}
