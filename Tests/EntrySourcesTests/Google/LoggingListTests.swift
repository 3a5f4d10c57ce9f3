import Foundation
import LogEntries
import LoggingQuery
import Messages
import MonitorConfiguration
import SourceText
import Synchronization
import TestPeers
import Testing

@testable import EntrySources

/// What is asked of Cloud Logging, and what becomes of its answers.
struct LoggingListTests {
    private func reader(_ peer: HTTPPeer, _ taken: Taken, more keys: String = "") throws -> any EntrySourceReader {
        let text = "resources: [projects/p, folders/1]\nurl: \(peer.url)\nmetadata_url: \(peer.url)\n\(keys)"
        return try SourceBench.reader("logging-list", text, taken)
    }

    @Test func theFilterStandsInBracketsBehindTheWindow() {
        let start = Timestamp(seconds: 0)
        let filter = ListRequest.filter("a OR b -- that is all", from: start)
        #expect(filter == "timestamp >= \"1970-01-01T00:00:00Z\" AND (a OR b -- that is all\n)")
        #expect(ListRequest.filter("", from: start) == "timestamp >= \"1970-01-01T00:00:00Z\"")
    }

    @Test(arguments: [
        (
            #""logName":"projects/p/logs/compute.googleapis.com%2Fshielded_vm_integrity","resource":{"type":"gce_instance"}"#,
            true
        ),
        (#""logName":"projects/p/logs/cloudaudit.googleapis.com%2Factivity","resource":{"type":"gce_instance"}"#, true),
        (#""logName":"projects/p/logs/cloudaudit.googleapis.com%2Factivity","resource":{"type":"gcs_bucket"}"#, false),
        (#""logName":"projects/p/logs/syslog","resource":{"type":"gce_instance"}"#, false),
    ])
    func theUsualFilterFindsWhatTheMonitorReads(_ members: String, _ isFound: Bool) throws {
        let text = "sources:\n- {name: a, kind: logging-list, resources: projects/p}"
        let source = try MonitorConfiguration(SourceFile(path: "monitor.yaml", text: text)).sources.first
        guard case .loggingList(let settings)? = source?.kind else {
            Issue.record("another kind")
            return
        }
        let filter = try LoggingFilter(ListRequest.filter(settings.filter, from: Sample.moment(0)))
        #expect(filter.warnings.isEmpty, "\(filter.warnings)")
        let recent = #"{"timestamp":"\#(Sample.moment(1))",\#(members)}"#
        let old = #"{"timestamp":"\#(Sample.moment(-10))",\#(members)}"#
        #expect(try filter.matches(json: recent) == isFound)
        #expect(try !filter.matches(json: old))
    }

    @Test func pagesAreFollowedWithTheSameRequest() async throws {
        let service = FakeLogging()
        service.log((0..<10).map { Sample.entry($0) })
        service.state.withLock { $0.hasEmptyPages = true }
        try await HTTPPeer.with(service.answer) { peer in
            let taken = Taken()
            try await taken.run(reader(peer, taken), lines: 10)
            #expect(taken.lines == (0..<10).map { Sample.entry($0) })
            let requests = service.state.withLock { state in
                state.requests.map { $0.compactMapValues { "\($0)" } }
            }
            let first = try #require(requests.first)
            #expect(first["pageToken"] == nil)
            for request in requests.prefix(8) {
                #expect(request["filter"] == first["filter"])
                #expect(request["pageSize"] == "1000")
            }
        }
    }

    @Test func whatComesLateIsFoundAndNothingIsHandedOverTwice() async throws {
        let service = FakeLogging()
        service.log([0, 1, 5, 9].map { Sample.entry($0) })
        try await HTTPPeer.with(service.answer) { peer in
            let taken = Taken()
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    while taken.lines.count < 4 { try await Task.sleep(for: .milliseconds(1)) }
                    // Before what has been read.
                    service.log([3].map { Sample.entry($0) })
                    while taken.lines.count < 5 { try await Task.sleep(for: .milliseconds(1)) }
                    service.log([7, 12].map { Sample.entry($0) })
                }
                try await taken.run(reader(peer, taken), lines: 7)
                group.cancelAll()
            }
            #expect(taken.lines.sorted() == [0, 1, 3, 5, 7, 9, 12].map { Sample.entry($0) }.sorted())
        }
    }

    @Test func thePositionNeverLiesAheadOfTheClock() async throws {
        let service = FakeLogging()
        let future = Timestamp(seconds: Sample.base + 90_000)
        service.log([#"{"insertId":"f","timestamp":"\#(future)"}"#, Sample.entry(1)])
        try await HTTPPeer.with(service.answer) { peer in
            let taken = Taken()
            try await taken.run(reader(peer, taken), lines: 2)
            let position = try #require(taken.position.flatMap { Timestamp($0) })
            #expect(position < future)
            #expect(position >= Sample.moment(1))
        }
    }

    @Test func theWindowReachesBackFromThePosition() async throws {
        let service = FakeLogging()
        service.log([Sample.entry(1)])
        try await HTTPPeer.with(service.answer) { peer in
            let taken = Taken()
            let position = Sample.moment(1)
            try await taken.run(reader(peer, taken, more: "overlap: 90s"), from: position.description, lines: 1)
            let filter = service.state.withLock { $0.requests.first?["filter"] as? String }
            #expect(filter?.hasPrefix("timestamp >= \"\(position.moved(by: -90))\" AND (") == true)
        }
    }

    static let faults: [(HTTPPeer.Reply, String)] = [
        (.answer(429, headers: [("Retry-After", "31")], "{}"), "answered 429"),
        (.answer(500, "{}"), "answered 500"),
        (.half(200, "{\"entries\":["), "broke off its answer"),
        (.reset, "did not answer"),
        (.ok(""), "is not JSON"),
        (.ok("{\"entries\":7}"), "is no array"),
        (.answer(400, #"{"error":{"message":"Unparseable filter"}}"#), "answered 400: Unparseable filter"),
        (.answer(403, "{}"), "this takes the permission logging.logEntries.list"),
        (.answer(302, headers: [("Location", "http://127.0.0.1:1/")], ""), "redirects elsewhere"),
    ]

    @Test(arguments: faults.indices) func afterAFaultItGoesOn(_ index: Int) async throws {
        let (fault, words) = Self.faults[index]
        let service = FakeLogging()
        service.log((0..<8).map { Sample.entry($0) })
        let count = Mutex(0)
        try await HTTPPeer.with({ request in
            // The first page comes, the second does not.
            let number =
                request.path.hasPrefix("/v2/")
                ? count.withLock { count -> Int in
                    count += 1
                    return count
                } : 0
            return number == 2 ? fault : service.answer(request)
        }) { peer in
            let taken = Taken()
            try await taken.run(reader(peer, taken), lines: 8)
            #expect(taken.lines == (0..<8).map { Sample.entry($0) })
            #expect(taken.said.count == 1)
            #expect(taken.said.allSatisfy { $0.contains(words) }, "\(taken.said)")
            if index == 0 { #expect(taken.remarks.map(\.kind) == [.waiting(.seconds(31))]) }
        }
    }

    @Test func aPageThatComesAgainAndAgainIsNoPage() async throws {
        try await HTTPPeer.with({ request in
            request.path.hasPrefix("/v2/")
                ? .ok(#"{"nextPageToken":"same"}"#)
                : .ok(#"{"access_token":"t","expires_in":60}"#)
        }) { peer in
            let taken = Taken()
            try await taken.run(reader(peer, taken)) { !$0.remarks.isEmpty }
            #expect(taken.said.first == "Cloud Logging gave the token of the same page again")
        }
    }

    @Test func elementsThatAreNoEntriesAreTold() async throws {
        try await HTTPPeer.with({ request in
            request.path.hasPrefix("/v2/")
                ? .ok(#"{"entries":[7,{"insertId":"a"},null]}"#)
                : .ok(#"{"access_token":"t","expires_in":60}"#)
        }) { peer in
            let taken = Taken()
            try await taken.run(reader(peer, taken), lines: 1)
            #expect(taken.lines == [#"{"insertId":"a"}"#])
            #expect(
                taken.said.prefix(2) == [
                    "an element of 'entries' is no object", "an element of 'entries' is no object",
                ]
            )
        }
    }

    @Test func anAnswerThatIsTooLargeIsAskedForInSmallerPages() async throws {
        let large = (0..<30).map { Sample.entry($0, padding: 3_000) }
        let sizes = Mutex<[Int]>([])
        try await HTTPPeer.with({ request in
            guard request.path.hasPrefix("/v2/") else { return .ok(#"{"access_token":"t","expires_in":60}"#) }
            let size = request.json["pageSize"] as? Int ?? 0
            sizes.withLock { $0.append(size) }
            let start = Int(request.json["pageToken"] as? String ?? "0") ?? 0
            let page = large.dropFirst(start).prefix(size)
            let next = start + page.count
            let more = next < large.count ? ",\"nextPageToken\":\"\(next)\"" : ""
            return .ok("{\"entries\":[\(page.joined(separator: ","))]\(more)}")
        }) { peer in
            let taken = Taken()
            let context = taken.context()
            let tokens = MetadataTokens(peer.url, context)
            let service = GoogleService(address: peer.url, tokens: tokens, context: context, permission: "p")
            let settings = LoggingListSource.Settings(
                resources: ["projects/p"],
                filter: "",
                interval: .seconds(1),
                overlap: 600,
                lookback: 86_400,
                answerLimit: 50_000
            )
            try await taken.run(LoggingListSource("src", settings, service), lines: 30)
            #expect(taken.lines == large)
            #expect(taken.remarks.isEmpty, "\(taken.said)")
            #expect(sizes.withLock { $0.first == 1_000 && ($0.min() ?? 0) < 20 })
        }
    }

    @Test func whatLeavesTheWindowIsForgotten() {
        var seen = SeenEntries()
        for number in 0..<100 {
            seen.insert(Array((Sample.entry(number) + "\n").utf8), at: Timestamp(seconds: Int64(number)))
        }
        seen.forget(before: Timestamp(seconds: 60))
        #expect(seen.count == 40)
    }
}
