import Foundation
import Messages
import TestSupport
import Testing

@testable import EntrySources

/// Files that grow, are rotated, emptied, and hold what no entry is.
struct FileSourceTests {
    private func source(_ path: String, _ taken: Taken, ahead: Int64 = 0) -> FileSource {
        FileSource("src", .file(path: path), taken.context(ahead: ahead))
    }

    /// Runs a source while something is done beside it, each step when so many lines have been taken.
    private func run(
        _ reader: some EntrySourceReader,
        _ taken: Taken,
        until count: Int,
        _ steps: [(lines: Int, act: @Sendable () async throws -> Void)]
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for step in steps {
                    while taken.lines.count < step.lines { try await Task.sleep(for: .milliseconds(1)) }
                    try await step.act()
                }
            }
            try await taken.run(reader, lines: count)
            group.cancelAll()
        }
    }

    /// What has no lines to read is told, and taken up when it has.
    @Test func whatIsNoFileIsTold() async throws {
        try await withFolder { folder in
            let path = folder + "/log"
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
            let taken = Taken()
            try await run(
                source(path, taken),
                taken,
                until: 1,
                [
                    (
                        0,
                        {
                            while taken.remarks.isEmpty { try await Task.sleep(for: .milliseconds(1)) }
                            try FileManager.default.removeItem(atPath: path)
                            try append(Sample.entry(0) + "\n", to: path)
                        }
                    )
                ]
            )
            #expect(taken.lines == [Sample.entry(0)])
            #expect(taken.remarks.contains { "\($0)".contains("Not a regular file") })
        }
    }

    @Test func aLineWithoutEndWaitsForIt() async throws {
        try await withFolder { folder in
            let path = folder + "/log"
            try append(Sample.entry(0) + "\n" + #"{"insertId":"#, to: path)
            let taken = Taken()
            // The clock of files says that nobody has written for a while: half a line stays half a line.
            try await run(
                source(path, taken, ahead: 100),
                taken,
                until: 2,
                [
                    (1, { try await Task.sleep(for: .milliseconds(50)) }),
                    (1, { #expect(taken.lines.count == 1) }),
                    (1, { try append("\"1\"}\n", to: path) }),
                ]
            )
            #expect(taken.lines == [Sample.entry(0), #"{"insertId":"1"}"#])
            #expect(taken.remarks.isEmpty)
        }
    }

    @Test func aWholeEntryWithoutEndIsTakenWhenNobodyWritesAnyMore() async throws {
        try await withFolder { folder in
            let path = folder + "/log"
            try append(Sample.entry(0) + "\n" + Sample.entry(1), to: path)
            let taken = Taken()
            try await run(
                source(path, taken, ahead: 100),
                taken,
                until: 3,
                [(2, { try append("\n" + Sample.entry(2) + "\n", to: path) })]
            )
            #expect(taken.lines == (0..<3).map { Sample.entry($0) })
        }
    }

    @Test func aWholeEntryWithoutEndWaitsWhileItIsBeingWritten() async throws {
        try await withFolder { folder in
            let path = folder + "/log"
            try append(Sample.entry(0) + "\n" + Sample.entry(1), to: path)
            let taken = Taken()
            try await run(
                source(path, taken, ahead: -1_000),
                taken,
                until: 2,
                [
                    (1, { try await Task.sleep(for: .milliseconds(30)) }), (1, { #expect(taken.lines.count == 1) }),
                    (1, { try append("\n", to: path) }),
                ]
            )
            #expect(taken.lines == [Sample.entry(0), Sample.entry(1)])
        }
    }

    @Test func aFileThatIsRenamedIsReadToItsEndAndTheNewOneFromItsBeginning() async throws {
        try await withFolder { folder in
            let path = folder + "/log"
            try append(Sample.entry(0) + "\n", to: path)
            let taken = Taken()
            try await run(
                source(path, taken),
                taken,
                until: 4,
                [
                    (
                        1,
                        {
                            try FileManager.default.moveItem(atPath: path, toPath: path + ".1")
                            // Whoever writes still has the old one open.
                            try append(Sample.entry(1) + "\n", to: path + ".1")
                            try append(Sample.entry(2) + "\n", to: path)
                        }
                    ),
                    (3, { try append(Sample.entry(3) + "\n", to: path + ".1") }),
                ]
            )
            #expect(Set(taken.lines) == Set((0..<4).map { Sample.entry($0) }))
            #expect(taken.lines.count == 4)
            #expect(taken.remarks.isEmpty, "\(taken.said)")
        }
    }

    @Test func aFileThatIsRemovedWhileItIsWrittenToIsReadToItsEnd() async throws {
        try await withFolder { folder in
            let path = folder + "/log"
            try append(Sample.entry(0) + "\n", to: path)
            let writer = try #require(FileHandle(forWritingAtPath: path))
            try writer.seekToEnd()
            let taken = Taken()
            let descriptor = writer.fileDescriptor
            try await run(
                // A clock that is behind: the file is written to, however long the threads of the test have to wait.
                source(path, taken, ahead: -3_600),
                taken,
                until: 3,
                [
                    (
                        1,
                        {
                            try FileManager.default.removeItem(atPath: path)
                            let line = Array((Sample.entry(1) + "\n").utf8)
                            #expect(write(descriptor, line, line.count) == line.count)
                        }
                    ),
                    (2, { try append(Sample.entry(2) + "\n", to: path) }),
                ]
            )
            #expect(taken.lines == (0..<3).map { Sample.entry($0) })
            try writer.close()
        }
    }

    @Test func aFileThatWasRotatedMeanwhileIsReadOn() async throws {
        try await withFolder { folder in
            let path = folder + "/log"
            try append(Sample.entry(0) + "\n", to: path)
            let first = Taken()
            try await first.run(source(path, first), lines: 1)
            try append(Sample.entry(1) + "\n", to: path)
            try FileManager.default.moveItem(atPath: path, toPath: path + "-20261128")
            try append(Sample.entry(2) + "\n", to: path)
            let second = Taken()
            try await second.run(source(path, second), from: first.position, lines: 2)
            #expect(second.lines == [Sample.entry(1), Sample.entry(2)])
        }
    }

    @Test func whatIsGoneMeanwhileIsTold() async throws {
        try await withFolder { folder in
            let path = folder + "/log"
            try append(Sample.entry(0) + "\n", to: path)
            let first = Taken()
            try await first.run(source(path, first), lines: 1)
            // Made before the other is gone, so that it is another file for sure.
            try append(Sample.entry(1) + "\n", to: folder + "/new")
            try FileManager.default.removeItem(atPath: path)
            try FileManager.default.moveItem(atPath: folder + "/new", toPath: path)
            let second = Taken()
            try await second.run(source(path, second), from: first.position, lines: 1)
            #expect(second.lines == [Sample.entry(1)])
            #expect(second.said.contains { $0.hasPrefix("no file is there any more") })
        }
    }

    @Test func aFileThatIsEmptiedIsReadFromItsBeginning() async throws {
        try await withFolder { folder in
            let path = folder + "/log"
            try append(Sample.entry(0) + "\n" + Sample.entry(1) + "\n", to: path)
            let taken = Taken()
            try await run(
                source(path, taken),
                taken,
                until: 3,
                [
                    (
                        2,
                        {
                            #expect(truncate(path, 0) == 0)
                            try append(Sample.entry(2) + "\n", to: path)
                        }
                    )
                ]
            )
            #expect(taken.lines == (0..<3).map { Sample.entry($0) })
            #expect(taken.remarks.map(\.kind) == [.movedOn])
        }
    }

    @Test func aFileThatIsEmptiedAndHasGrownPastItsPlaceIsKnownToBeAnother() async throws {
        try await withFolder { folder in
            let path = folder + "/log"
            try append(Sample.entry(0) + "\n", to: path)
            let first = Taken()
            try await first.run(source(path, first), lines: 1)
            #expect(truncate(path, 0) == 0)
            try append((1..<5).map { Sample.entry($0) + "\n" }.joined(), to: path)
            let second = Taken()
            try await second.run(source(path, second), from: first.position, lines: 4)
            #expect(second.lines == (1..<5).map { Sample.entry($0) })
        }
    }

    @Test(arguments: [0, 1]) func aLineThatIsTooLongIsToldAndPassedOver(_ before: Int) async throws {
        try await withFolder { folder in
            let path = folder + "/log"
            let long = String(repeating: "x", count: 3 << 20)
            let lines = (0..<before).map { Sample.entry($0) } + [long, Sample.entry(8), Sample.entry(9)]
            try append(lines.map { $0 + "\n" }.joined(), to: path)
            let taken = Taken()
            try await taken.run(source(path, taken), lines: before + 2)
            #expect(taken.lines == lines.filter { $0 != long })
            #expect(taken.remarks.map(\.kind) == [.passedOver])
            let offset = (0..<before).map { Sample.entry($0).utf8.count + 1 }.reduce(0, +)
            #expect(taken.said.first?.contains("begins at byte \(offset)") == true)
        }
    }

    @Test func aFileThatIsNotThereYetIsWaitedFor() async throws {
        try await withFolder { folder in
            let path = folder + "/log"
            let taken = Taken()
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    while taken.remarks.isEmpty { try await Task.sleep(for: .milliseconds(1)) }
                    try await Task.sleep(for: .milliseconds(30))
                    try append(Sample.entry(0) + "\n", to: path)
                }
                try await taken.run(source(path, taken), lines: 1)
                group.cancelAll()
            }
            #expect(taken.said == ["\(path) cannot be read: No such file or directory"])
        }
    }

    @Test func packedFilesAreTold() async throws {
        try await withFolder { folder in
            try Data(Gzip.packed(Sample.entry(0) + "\n")).write(to: URL(fileURLWithPath: folder + "/a.ndjson.gz"))
            try append(Sample.entry(1) + "\n", to: folder + "/b.ndjson")
            let taken = Taken()
            let reader = FileSource("src", .directory(path: folder), taken.context())
            try await taken.run(reader, lines: 1)
            #expect(taken.lines == [Sample.entry(1)])
            #expect(taken.said == ["\(folder)/a.ndjson.gz is packed with gzip; unpack it to have it read"])
        }
    }

    @Test func theFilesOfAFolderAreReadInTheOrderOfTheirNames() async throws {
        try await withFolder { folder in
            for number in [3, 1, 2] {
                try append(Sample.entry(number) + "\n", to: "\(folder)/\(number).ndjson")
            }
            try append(Sample.entry(99) + "\n", to: folder + "/.hidden")
            try FileManager.default.createDirectory(atPath: folder + "/0", withIntermediateDirectories: true)
            try #require(mkfifo(folder + "/0.pipe", 0o600) == 0)
            let taken = Taken()
            try await run(
                FileSource("src", .directory(path: folder), taken.context()),
                taken,
                until: 5,
                [
                    (3, { try append(Sample.entry(4) + "\n", to: folder + "/0.ndjson") }),
                    (4, { try append(Sample.entry(5) + "\n", to: folder + "/2.ndjson") }),
                ]
            )
            #expect(taken.lines == [1, 2, 3, 4, 5].map { Sample.entry($0) })
            #expect(taken.remarks.isEmpty, "\(taken.said)")
        }
    }

    @Test func theRestOfAFileThatIsRemovedIsTold() async throws {
        try await withFolder { folder in
            let path = folder + "/log"
            try append(Sample.entry(0) + "\n{\"cut", to: path)
            let taken = Taken()
            let reader = FileSource("src", .directory(path: folder), taken.context(ahead: 30))
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    while taken.lines.isEmpty { try await Task.sleep(for: .milliseconds(1)) }
                    // Until the rest has been read, too, beside however many other tests.
                    for _ in 0..<300 { try await Task.sleep(for: .milliseconds(1)) }
                    try FileManager.default.removeItem(atPath: path)
                }
                try await taken.run(reader) { !$0.remarks.isEmpty }
                group.cancelAll()
            }
            #expect(taken.said.contains { $0.contains("is cut off and was passed over") }, "\(taken.said)")
        }
    }

    @Test func aLinkToNowhereDoesNotHoldUpTheOthers() async throws {
        try await withFolder { folder in
            let link = folder + "/a"
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder + "/nowhere")
            try append(Sample.entry(0) + "\n", to: folder + "/b")
            let taken = Taken()
            try await taken.run(FileSource("src", .directory(path: folder), taken.context()), lines: 1)
            #expect(taken.lines == [Sample.entry(0)])
        }
    }
}
