import CByteSearch
import TestSupport
import Testing

/// The search that looks at many places at once, against one that looks at each.
@Suite struct ByteSearchTests {
    @Test func aByteIsFoundWhereItFirstStands() {
        var random = SplitMix(seed: 0xB17E)
        forEachText(&random) { text, random in
            let byte = UInt8.random(in: 0...4, using: &random)
            let found = bytesearch_byte(text.baseAddress, text.count, byte)
            #expect(found == text.firstIndex(of: byte) ?? -1)
        }
    }

    @Test(arguments: 1...20)
    func bytesAreFoundWhereTheyFirstStand(_ size: Int) {
        var random = SplitMix(seed: UInt64(size))
        forEachText(&random) { text, random in
            let needle = bytes(size, letters: 2, &random)
            let found = bytesearch_bytes(text.baseAddress, text.count, needle, needle.count)
            #expect(found == naive([needle], in: text))
        }
    }

    @Test(arguments: 1...9)
    func theFirstOfSeveralIsFound(_ count: Int) {
        var random = SplitMix(seed: 0xA_0000 + UInt64(count))
        forEachText(&random) { text, random in
            // A larger alphabet where many are looked for, so that not each of them stands at the beginning.
            let needles = (0..<count).map { _ in
                bytes(Int.random(in: 1...20, using: &random), letters: 3, &random)
            }
            #expect(search(needles, in: text) == naive(needles, in: text))
        }
    }

    /// One text in a field of others, at each place: also the first, the last, and across the steps of the search.
    @Test(arguments: 1...20)
    func whatStandsAtAnyPlaceIsFound(_ size: Int) {
        let needle = (0..<size).map { UInt8(ascii: "a") + UInt8($0) }
        for length in size...100 {
            for place in 0...(length - size) {
                // Full of beginnings and ends of the text.
                var text = (0..<length).map { $0.isMultiple(of: 2) ? needle[0] : needle[size - 1] }
                text.replaceSubrange(place..<place + size, with: needle)
                text.withUnsafeBufferPointer { text in
                    let first = naive([needle], in: text)
                    #expect(bytesearch_bytes(text.baseAddress, length, needle, size) == first)
                    #expect(search([needle], in: text) == first)
                    #expect(search([[1], needle, [2, 3], [UInt8](repeating: 4, count: 20)], in: text) == first)
                }
            }
        }
    }

    @Test func nothingIsReadBehindTheEnd() {
        // Behind the text stands what is looked for, and the rest of what the text begins.
        let text = Array("xxabcab".utf8)
        text.withUnsafeBufferPointer { whole in
            let cut = UnsafeBufferPointer(rebasing: whole[..<4])
            #expect(bytesearch_byte(cut.baseAddress, cut.count, UInt8(ascii: "c")) == -1)
            #expect(bytesearch_bytes(cut.baseAddress, cut.count, Array("abc".utf8), 3) == -1)
            #expect(search([Array("abc".utf8), Array("c".utf8)], in: cut) == -1)
            #expect(search([Array("abc".utf8), Array("b".utf8)], in: cut) == 3)
        }
    }

    @Test func nothingIsFoundInNothing() {
        #expect(bytesearch_byte(nil, 0, 0) == -1)
        #expect(bytesearch_bytes([0], 0, [0], 1) == -1)
        #expect(bytesearch_any([0], 0, [0], [1], 1) == -1)
        #expect(bytesearch_any([0], 1, [0], [1], 0) == -1)
    }

    // MARK: Helpers

    /// Texts of every length from 0 to 100 that begin at every place of a step of 32.
    private func forEachText(
        _ random: inout SplitMix,
        _ body: (UnsafeBufferPointer<UInt8>, inout SplitMix) -> Void
    ) {
        for length in 0...100 {
            for offset in 0..<32 {
                let letters = UInt8.random(in: 1...4, using: &random)
                // Behind the text more of the same: what is found there is found wrongly.
                bytes(offset + length + 32, letters: letters, &random).withUnsafeBufferPointer { all in
                    body(UnsafeBufferPointer(rebasing: all[offset..<offset + length]), &random)
                }
            }
        }
    }

    private func bytes(_ count: Int, letters: UInt8, _ random: inout SplitMix) -> [UInt8] {
        (0..<count).map { _ in UInt8.random(in: 0..<letters, using: &random) }
    }

    private func search(_ needles: [[UInt8]], in text: UnsafeBufferPointer<UInt8>) -> Int {
        var ends: [Int] = []
        for needle in needles { ends.append((ends.last ?? 0) + needle.count) }
        return bytesearch_any(text.baseAddress, text.count, needles.flatMap(\.self), ends, ends.count)
    }

    private func naive(_ needles: [[UInt8]], in text: UnsafeBufferPointer<UInt8>) -> Int {
        text.indices.first { place in
            needles.contains { needle in
                place + needle.count <= text.count
                    && needle.indices.allSatisfy { text[place + $0] == needle[$0] }
            }
        } ?? -1
    }
}
