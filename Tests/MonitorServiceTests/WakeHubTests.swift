import Testing

@testable import MonitorService

@Suite struct WakeHubTests {
    private let hub = WakeHub()

    @Test(.timeLimit(.minutes(10))) func whatWasAnnouncedBeforeIsNotMissed() async {
        let first = await hub.wait(for: "outbox", as: "a", atMost: .milliseconds(1))
        #expect(!first, "nothing was announced")
        hub.announce("outbox")
        let second = await hub.wait(for: "outbox", as: "a", atMost: .seconds(3_600))
        #expect(second)
    }

    @Test(.timeLimit(.minutes(10))) func everyWaiterIsWoken() async {
        let woken = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<20 {
                group.addTask { [hub] in await hub.wait(for: "outbox", as: "\(number)", atMost: .seconds(3_600)) }
            }
            hub.announce("outbox")
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(woken == Array(repeating: true, count: 20))
    }

    @Test(.timeLimit(.minutes(10))) func oneTopicDoesNotWakeAnother() async {
        hub.announce("arrivals")
        let woken = await hub.wait(for: "outbox", atMost: .milliseconds(1))
        #expect(!woken)
    }

    @Test(.timeLimit(.minutes(10))) func theEmptyTopicWakesAll() async {
        hub.announce("")
        let outbox = await hub.wait(for: "outbox", atMost: .seconds(3_600))
        let arrivals = await hub.wait(for: "arrivals", atMost: .seconds(3_600))
        #expect(outbox && arrivals)
    }

    @Test(.timeLimit(.minutes(10))) func aCancelledWaiterGoesOn() async {
        let waiter = Task { [hub] in await hub.wait(for: "outbox", atMost: .seconds(3_600)) }
        waiter.cancel()
        let woken = await waiter.value
        #expect(!woken)
    }
}
