import EntrySources
import Messages
import Testing

/// What every kind of source keeps.
struct EntrySourceConformanceTests {
    @Test(arguments: SourceBench.kinds)
    func everyEntryComesInWholeLines(_ kind: String) async throws {
        try await SourceBench.with(kind) { bench in
            let entries = (0..<20).map { Sample.entry($0) }
            try bench.add(Array(entries[..<12]))
            let taken = Taken()
            let add = bench.add
            let rest = Array(entries[12...])
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    while taken.lines.count < 12 { try await Task.sleep(for: .milliseconds(2)) }
                    try add(rest)
                }
                try await taken.run(bench.reader(taken), lines: 20)
                group.cancelAll()
            }
            #expect(taken.lines == entries)
            #expect(taken.batches.allSatisfy { $0.entries.last == UInt8(ascii: "\n") })
            #expect(taken.remarks.isEmpty, "\(taken.said)")
        }
    }

    @Test(arguments: SourceBench.kinds)
    func whatIsNotTakenComesAgain(_ kind: String) async throws {
        try await SourceBench.with(kind) { bench in
            let entries = (0..<7).map { Sample.entry($0) }
            try bench.add(entries)
            let taken = Taken(refusing: 3)
            try await taken.run(bench.reader(taken), lines: 7)
            #expect(Set(taken.lines) == Set(entries))
            #expect(taken.refused.count == 3)
            let waits = taken.remarks.filter { if case .waiting = $0.kind { true } else { false } }
            #expect(waits.count == 3, "\(taken.said)")
            #expect(waits.allSatisfy { $0.source == "src" && $0.text.description.contains("NotStored") })
        }
    }

    @Test(arguments: SourceBench.kinds.filter { $0 != "stdin" })
    func nothingIsLostWhenItEndsBeforeItIsTaken(_ kind: String) async throws {
        try await SourceBench.with(kind) { bench in
            let entries = (0..<5).map { Sample.entry($0) }
            try bench.add(entries)
            let first = Taken(refusing: .max)
            try await first.run(bench.reader(first)) { $0.refused.count >= 2 }
            #expect(first.lines.isEmpty)
            if let left = bench.left { #expect(left() == 5) }
        }
    }

    @Test(arguments: ["file", "directory", "logging-list"])
    func anotherRunGoesOnWhereTheFirstEnded(_ kind: String) async throws {
        try await SourceBench.with(kind) { bench in
            try bench.add((0..<5).map { Sample.entry($0) })
            let first = Taken()
            try await first.run(bench.reader(first), lines: 5)
            let position = try #require(first.position)
            try bench.add((5..<9).map { Sample.entry($0) })
            let second = Taken()
            try await second.run(bench.reader(second), from: position) { taken in
                Set(taken.lines).isSuperset(of: (5..<9).map { Sample.entry($0) })
            }
            if kind != "logging-list" { #expect(second.lines == (5..<9).map { Sample.entry($0) }) }
            #expect(second.remarks.isEmpty, "\(second.said)")
        }
    }

    @Test(arguments: SourceBench.kinds)
    func batchesAreBounded(_ kind: String) async throws {
        try await SourceBench.with(kind) { bench in
            let entries = (0..<2_500).map { Sample.entry($0 % 2_900) }
            let large = (2_500..<2_520).map { Sample.entry($0, padding: 200_000) }
            let taken = Taken()
            try bench.add(entries + large)
            try await taken.run(bench.reader(taken), lines: 2_520)
            #expect(Set(taken.lines) == Set(entries + large))
            for batch in taken.batches {
                #expect(batch.entries.count <= EntryBatch.sizeLimit)
                #expect(batch.entries.count { $0 == UInt8(ascii: "\n") } <= EntryBatch.countLimit)
            }
        }
    }

    @Test(arguments: ["file", "directory", "logging-list"])
    func aPositionThatIsNoneIsTold(_ kind: String) async throws {
        try await SourceBench.with(kind) { bench in
            try bench.add([Sample.entry(1)])
            let taken = Taken()
            try await taken.run(bench.reader(taken), from: "what is this?", lines: 1)
            #expect(taken.said.first?.contains("'what is this?'") == true)
            #expect(taken.remarks.first?.kind == .movedOn)
        }
    }
}
