import AsyncHTTPClient
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import LogEntries
import NIOCore
import NIOHTTP1
import Storage
import Testing

@testable import MonitorService

/// Open pages are told that something has changed.
@Suite struct EventRouteTests {
    @Test func aChangeIsToldAndSilenceIsBroken() async throws {
        let store = try PageStore.read()
        let (database, now) = (try await store.database(), store.moment)
        let server = PageServer(database: database) { now }
        try await Application(router: server.router).test(.live) { client in
            let port = try #require(client.port)
            let request = HTTPClientRequest(url: "http://localhost:\(port)/events")
            let response = try await HTTPClient.shared.execute(request, timeout: .seconds(20))
            #expect(response.headers.first(name: "content-type") == "text/event-stream")
            var told = ""
            for try await part in response.body {
                told += String(buffer: part)
                if told.contains("still here"), !told.contains("event: change") {
                    try await database.write { try $0.announce(IncidentActions.topic) }
                }
                if told.contains("event: change") { break }
            }
            #expect(told.hasPrefix("retry: 5000\n\n"))
            #expect(told.contains(": still here\n\n") && told.contains("event: change\ndata: {}\n\n"))
        }
    }

    @Test func onlySoManyPagesAreTold() {
        let count = ConnectionCount(limit: 2)
        #expect(count.enter() && count.enter() && !count.enter())
        count.leave()
        #expect(count.enter() && !count.enter())
    }
}
