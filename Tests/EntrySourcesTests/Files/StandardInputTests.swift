import Foundation
import Messages
import Testing

@testable import EntrySources

/// Standard input ends, may stand still, and may hold anything.
struct StandardInputTests {
    private func source(_ pipe: Pipe, _ taken: Taken) -> StandardInputSource {
        StandardInputSource("src", taken.context(), descriptor: pipe.fileHandleForReading.fileDescriptor)
    }

    @Test func itEndsWithItsWriterAndTheLastLineNeedsNoEnd() async throws {
        let pipe = Pipe()
        try pipe.fileHandleForWriting.write(contentsOf: Data((Sample.entry(0) + "\n" + Sample.entry(1)).utf8))
        try pipe.fileHandleForWriting.close()
        let taken = Taken()
        try await source(pipe, taken).run(from: nil) { try taken.take($0) }
        #expect(taken.lines == [Sample.entry(0), Sample.entry(1)])
        #expect(taken.batches.allSatisfy { $0.position == nil })
    }

    @Test func aLineThatIsTooLongIsTold() async throws {
        let pipe = Pipe()
        let long = String(repeating: "x", count: 2 << 20)
        write(Sample.entry(0) + "\n" + long + "\n" + Sample.entry(1) + "\n", to: pipe, closing: true)
        let taken = Taken()
        try await source(pipe, taken).run(from: nil) { try taken.take($0) }
        #expect(taken.lines == [Sample.entry(0), Sample.entry(1)])
        #expect(taken.said.count == 1)
        #expect(taken.said.first?.hasPrefix("line 2 of standard input is longer than 1048576 bytes") == true)
    }

    @Test func nobodyWaitsForAWriterThatSaysNothing() async throws {
        let pipe = Pipe()
        let taken = Taken()
        // Whoever waited would never come here.
        try await taken.run(source(pipe, taken)) { _ in true }
        #expect(taken.lines.isEmpty)
        try pipe.fileHandleForWriting.close()
    }

    @Test func whatCannotBeReadIsTold() async throws {
        // A folder has no bytes.
        let descriptor = open("/", O_RDONLY | O_CLOEXEC)
        defer { close(descriptor) }
        let taken = Taken()
        let source = StandardInputSource("src", taken.context(), descriptor: descriptor)
        try await source.run(from: nil) { try taken.take($0) }
        #expect(taken.said.first?.hasPrefix("standard input cannot be read") == true)
    }
}
