/// What the demonstration says.
extension JapaneseTemplates {
    static let demonstration = demonstrationStory.merging(demonstrationFaults) { old, _ in old }

    private static let demonstrationStory = [
        "What the Terraform of the example fleet says": "サンプルの Terraform のスキャン結果",
        "`shieldwatch scan {0}` shows each with its lines, and what a repair does.":
            "`shieldwatch scan {0}` を実行すると、該当する行と、修復したときに起きることも表示されます。",
        "What its nodes boot": "ノードが起動したもの",
        "In two weeks {0} nodes sent {1} boot reports. All of them passed; nobody had to be told anything.":
            "2 週間で {0} 台のノードから {1} 件のブート レポートが届きました。すべて合格で、通知はありませんでした。",
        "The {0} nodes of batch sent none: nobody watches what they boot, as the scan says.":
            "batch の {0} 台からは届いていません。スキャン結果のとおり、何を起動したかを誰も監視していないためです。",
        "The pool web is upgraded: what the person on call gets": "web プールのアップグレード: 担当者に届く通知",
        "{0} new nodes sent {1} reports. {2} of these nodes are in that one incident by now; nobody was told again.":
            "新しいノード {0} 台から {1} 件のレポートが届きました。このうち {2} 台が同じ 1 件のインシデントに入り、追加の通知はありませんでした。",
        "The last new node is not what it seems: what the person on call gets":
            "最後の新しいノードの改ざん: 担当者に届く通知",
        "Google's own comparison passed this node: it compares a node with its own first boot, and this was the first.":
            "Google の検証では、このノードも合格です。ノードをそのノード自身の最初のブートと比べるもので、これが最初のブートだったためです。",
        "Look around": "ページを見る",
        "Without --once all this stays on http://{0}/ until it is interrupted.":
            "--once を付けなければ、中断するまで http://{0}/ でこのすべてを見られます。",
        "All this is on http://{0}/ until you press Ctrl-C.":
            "Ctrl-C を押すまで、http://{0}/ でこのすべてを見られます。",
    ]

    private static let demonstrationFaults = [
        "the demonstration was interrupted": "デモは途中で中断されました",
        "the demonstration could not go on: {0}": "デモを続けられませんでした: {0}",
        "--listen takes HOST:PORT, not '{0}'.":
            "--listen には HOST:PORT の形で指定してください。'{0}' は指定できません。",
        """
        The demonstration asks nobody who they are: --listen takes an address of this machine only, such as {0}.
        """: """
        デモでは利用者を確認しません。そのため、--listen に指定できるのは {0} のような、このマシンだけのアドレスです。
        """,
        """
        nothing can listen on {0}: it is in use, or no address of this machine; --listen 127.0.0.1:0 takes a free port
        """: """
        {0} では待ち受けできません。使用中か、このマシンのアドレスではありません。--listen 127.0.0.1:0 を指定すると、\
        空いているポートを使います
        """,
        "no temporary folder can be made in {0}: {1}": "{0} に一時フォルダを作成できません: {1}",
        "the monitor did not begin to work": "モニターが動き始めませんでした",
        "the monitor did not learn of {0}": "モニターが {0} をインベントリから読み取りませんでした",
        "the monitor did not judge {0} reports": "モニターが {0} 件のレポートを判定しませんでした",
        "the monitor does not list its incidents": "モニターからインシデントの一覧を取得できません",
        "the monitor refused {0} with {1}: {2}": "モニターが {0} を拒否しました({1}): {2}",
        "the incidents are not those of the story: {0}": "インシデントが筋書きと違います: {0}",
        "nobody was told of the incident: {0}": "このインシデントは誰にも通知されませんでした: {0}",
    ]
}
