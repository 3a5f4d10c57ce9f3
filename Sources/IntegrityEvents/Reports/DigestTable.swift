import MeasuredBoot

/// Digests by small numbers: a fleet has few values and millions of registers that hold them.
struct DigestTable: Sendable {
    private var bytes: [UInt8] = []
    private var starts: [Int] = [0]

    /// Open addressing: the number of a digest, or -1.
    private var slots: [Int32] = Array(repeating: -1, count: 1024)

    /// How many digests there are.
    var count: Int { starts.count - 1 }

    /// The digest of a number.
    subscript(number: Int32) -> Digest { Digest(Array(range(number))) }

    /// The number of a digest; nil when it has none.
    func number(of digest: Digest) -> Int32? {
        let number = slots[slot(of: digest)]
        return number < 0 ? nil : number
    }

    /// The number of a digest, which gets one if it has none.
    mutating func add(_ digest: Digest) -> Int32 {
        if let number = number(of: digest) { return number }
        if count * 2 >= slots.count { grow() }
        let number = Int32(truncatingIfNeeded: count)
        slots[slot(of: digest)] = number
        bytes += digest.bytes
        starts.append(bytes.count)
        return number
    }

    /// Orders numbers by what they stand for, so that nothing depends on which came first.
    func precedes(_ left: Int32, _ right: Int32) -> Bool {
        left != right && range(left).lexicographicallyPrecedes(range(right))
    }

    private func range(_ number: Int32) -> ArraySlice<UInt8> { bytes[starts[Int(number)]..<starts[Int(number) + 1]] }

    /// The slot that a digest has or would get.
    private func slot(of digest: Digest) -> Int {
        var hasher = Hasher()
        digest.bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
        var slot = hasher.finalize() & (slots.count - 1)
        while slots[slot] >= 0, !range(slots[slot]).elementsEqual(digest.bytes) {
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        for number in 0..<count {
            let number = Int32(truncatingIfNeeded: number)
            slots[slot(of: self[number])] = number
        }
    }
}
