import TestSupport
import Testing

@testable import EntrySources

/// Lines out of what comes in any parts, and places that are written and read.
struct LineTests {
    @Test(arguments: 0..<200) func linesStayTheSameInWhateverPartsTheyCome(_ seed: UInt64) {
        var random = SplitMix(seed: seed)
        let lines = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
            [UInt8](repeating: 0x61, count: Int.random(in: 0..<30, using: &random))
        }
        let text = Array(lines.map { $0 + [0x0A] }.joined())
        var gathering = LineGathering(limit: 20)
        var kept: [UInt8] = []
        var overlong: [Int] = []
        var place = 0
        func take() {
            while let piece = gathering.next() {
                switch piece {
                case .lines(let bytes):
                    #expect(bytes.last == 0x0A)
                    kept += bytes
                case .overlong(let line): overlong.append(line)
                }
            }
        }
        while place < text.count {
            let end = min(text.count, place + Int.random(in: 1...25, using: &random))
            gathering.add(Array(text[place..<end]))
            place = end
            take()
        }
        gathering.finish()
        take()
        // With its line feed a line may have 20 bytes.
        #expect(kept == Array(lines.filter { $0.count < 20 }.map { $0 + [0x0A] }.joined()))
        #expect(overlong == lines.indices.filter { lines[$0].count >= 20 }.map { $0 + 1 })
    }

    @Test func theLastLineNeedsNoEnd() {
        var gathering = LineGathering()
        gathering.add(Array("a\nb".utf8))
        #expect(gathering.next() == .lines(Array("a\n".utf8)))
        #expect(gathering.next() == nil)
        gathering.finish()
        #expect(gathering.next() == .lines(Array("b\n".utf8)))
        #expect(gathering.next() == nil)
    }

    @Test func aBatchHasNoMoreLinesThanItMay() {
        let bytes = Array(String(repeating: "\n", count: 10).utf8)
        #expect(LineWindow(bytes, limit: 100, count: 4) == .lines(end: 4))
        #expect(LineWindow([], limit: 100, count: 4) == .unfinished)
        #expect(LineWindow([0x61, 0x61], limit: 2, count: 4) == .overlong)
        #expect(LineWindow([0x61, 0x0A], limit: 2, count: 4) == .lines(end: 2))
    }

    @Test(arguments: 0..<50) func aPlaceIsReadAsItIsWritten(_ seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        var position = FilePosition()
        for _ in 0..<Int.random(in: 0..<5, using: &random) {
            let beginning = (0..<Int.random(in: 0..<300, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            let inode = UInt64.random(in: 0...UInt64.max, using: &random)
            let offset = Int.random(in: beginning.count...Int.max, using: &random)
            position.places[inode] = FilePlace(inode: inode, offset: offset, mark: FileMark(beginning))
        }
        #expect(FilePosition(position.description) == position)
    }

    @Test(arguments: [
        "a", "1:2:3", "1:-2:0:0", "1:2:257:0", "1:2:0:x", "1:2:0:0:0", "-1:2:0:0", "1:99999999999999999999:0:0",
    ])
    func isNoPlace(_ text: String) { #expect(FilePosition(text) == nil) }

    /// The vectors of the algorithm's authors.
    @Test func marksAreThoseOfFNV() {
        #expect(FileMark(Array("".utf8)).hash == 0xCBF2_9CE4_8422_2325)
        #expect(FileMark(Array("a".utf8)).hash == 0xAF63_DC4C_8601_EC8C)
        #expect(FileMark(Array("foobar".utf8)).hash == 0x8594_4171_F739_67E8)
    }
}
