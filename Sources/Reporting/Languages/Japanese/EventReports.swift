extension JapaneseTemplates {
    /// What is said about boot reports, what came of them and what to do.
    static let eventReports = entryFaults.merging(bootExplanations) { old, _ in old }
        .merging(registerMeanings) { old, _ in old }
        .merging(runbook) { old, _ in old }
        .merging(eventTexts) { old, _ in old }

    private static let entryFaults = [
        "{0}, at byte {1} of the entry": "{0}(エントリの {1} バイト目)",
        "the entry does not say which instance it is about: 'resource.labels.instance_id' is missing":
            "どのインスタンスのエントリかわかりません。`resource.labels.instance_id` がありません",
        "this wraps an entry in a way that is not known; give the entries themselves":
            "エントリを包む形式が不明です。エントリそのものを渡してください",
        "the Pub/Sub message has no 'data' with an entry": "Pub/Sub メッセージに、エントリを含む `data` がありません",
        "the 'data' of the Pub/Sub message is not base64": "Pub/Sub メッセージの `data` が base64 ではありません",
        "{0}: no machine of this inventory can be used": "{0}: このインベントリには、使用できるマシンがありません",
        "differs from machine to machine": "マシンごとに異なる",
        "does not last from one boot to the next": "再起動で変わる",
        "PCR {0} ({1})": "PCR {0}({1})",
        "Left aside when nodes were compared: {0}.": "ノードの比較で除外したレジスタ: {0}。",
        "the report lacks registers that the other machines report: {0}":
            "ほかのマシンが報告しているレジスタが、このレポートにはありません: {0}",
        "{0} of {1}; {2} have the value of the cohort, since {3}":
            "{1} 台のうち {0} 台です。{3} 以降、{2} 台がコホートの値を持っています",
        "There is no audit entry about that among these.": "これについての監査ログは、読み取ったエントリの中にありません。",
        """
        This boot passes because its baseline is not the one of the report of {0}, against which it differs ({1}). {2}
        """:
            "このブートの合格は、ベースラインが {0} のレポートのものから変わったためです。以前のベースラインとは異なります({1})。{2}",
        """
        This boot passes because its baseline is not the one of the report of {0}, against which it differs ({1}); \
        registers that it no longer names: {2}. {3}
        """:
            "このブートの合格は、ベースラインが {0} のレポートのものから変わったためです。以前のベースラインとは異なります({1})。新しいベースラインに含まれないレジスタ: {2}。{3}",
        "Google says that it passed; nobody can vouch for what cannot be read.":
            "Google は合格としていますが、読み取れない部分は保証できません。",
        "A part of the report could not be read: {0}.": "レポートの一部を読み取れませんでした: {0}。",
        "Point kubectl at the node's cluster.": "kubectl の接続先をノードのクラスタに切り替えます。",
        """
        Point kubectl at the node's cluster. The location is the node's zone: check it, since a regional cluster has its \
        region there.
        """:
            "kubectl の接続先をノードのクラスタに切り替えます。ロケーションにはノードのゾーンを入れてあります。リージョン クラスタではリージョンになるため、確認してください。",
        "An integrity event of a kind that is not known says that a comparison failed: {0}.":
            "未知の種類の整合性検証イベントが、比較の不合格を示しています: {0}。",
        "the entry has no 'timestamp'": "エントリに `timestamp` がありません",
        "the log belongs to the project '{0}', but the entry is about a machine of '{1}'":
            "ログはプロジェクト `{0}` のものですが、エントリの対象は `{1}` のマシンです",
        "'{0}' is no moment in time": "「{0}」は日時ではありません",
        "an array": "配列",
        "true or false": "true または false",
        "'{0}' is {1}, where {2} belongs": "`{0}` が {1} です({2} が必要です)",
        "the entry has '{0}' and '{1}', where one event belongs":
            "1 つのエントリに `{0}` と `{1}` の両方があります(イベントは 1 つのはずです)",
        "the report does not say which boot: no 'bootCounter'":
            "どのブートのレポートかわかりません。`bootCounter` がありません",
        "a list of objects": "オブジェクトの配列",
        "PCR {0} of {1} has two values in '{2}'": "`{2}` に {1} の PCR {0} の値が 2 つあります",
        "a measurement lacks 'pcrNum'": "測定値に `pcrNum` がありません",
        "the measurement of PCR {0} lacks 'value'": "PCR {0} の測定値に `value` がありません",
        "the value of PCR {0} is not base64": "PCR {0} の値が base64 ではありません",
        "the value of PCR {0} has {1} bytes, as no known digest has":
            "PCR {0} の値が {1} バイトで、どのダイジェスト アルゴリズムの長さとも一致しません",
        "the digest algorithm '{0}' of PCR {1} is not known": "PCR {1} のダイジェスト アルゴリズム「{0}」は不明です",
        "the value of PCR {0} has {1} bytes, where {2} has {3}":
            "PCR {0} の値が {1} バイトです({2} では {3} バイトです)",
    ]

    private static let bootExplanations = [
        "The hardware attests that the Confidential VM was launched as it should be.":
            "Confidential VM が正しく起動されたことを、ハードウェアが証明しています。",
        "The launch of the Confidential VM is not what the hardware should attest to.":
            "Confidential VM の起動が、ハードウェアが証明すべき内容と異なります。",
        "The registers hold what the node's own baseline has.":
            "PCR の値は、このノード自身のベースラインと一致しています。",
        "What differs from the baseline that the node learned before: {0}.":
            "このノードが以前に学習したベースラインと {0} が異なります。",
        "Google says that it passed; the report carries no baseline to hold the values against.":
            "Google の判定は合格です。レポートにベースラインが含まれていないため、値の照合はできません。",
        """
        Google says that it passed, and yet something differs from the baseline in the same report: {0}. One of the two \
        is wrong, or the entry was altered.
        """:
            "Google の判定は合格ですが、同じレポートのベースラインと {0} が異なります。どちらかが誤っているか、エントリが書き換えられています。",
        """
        Google says that it passed. Registers of the baseline that the report does not show in the same bank, so that \
        this cannot be followed: {0}.
        """:
            "Google の判定は合格ですが、ベースラインにある {0} の値が同じバンクで示されていないため、確認できません。",
        """
        This boot failed at {0} and passes now, with other values than it failed with. Registers keep their values until \
        the next boot, so that the two reports contradict each other.
        """:
            "このブートは {0} に不合格になり、今度は別の値で合格しています。PCR の値は次のブートまで変わらないため、2 つのレポートは矛盾しています。",
        "Google says that it failed, and the report does not show a register that differs: what changed is not known.":
            "Google の判定は不合格ですが、異なる PCR がレポートに示されていないため、何が変わったのかはわかりません。",
        """
        Google says that it failed, and no register that the baseline names differs. The reason may be one that is not in \
        the baseline: {0}.
        """:
            "Google の判定は不合格ですが、ベースラインにある PCR はどれも一致しています。原因は、ベースラインにない {0} かもしれません。",
        "The report does not say whether the boot passed.": "このブートが合格したかどうか、レポートに示されていません。",
        "The report does not say whether the boot passed. What differs from the baseline in it: {0}.":
            "このブートが合格したかどうか、レポートに示されていません。レポート内のベースラインとは {0} が異なります。",
        "This boot had failed, and passes because its values are the baseline now":
            "このブートは不合格でしたが、その値がベースラインになったために合格しています",
        "This boot passes because what differed at {0} is the baseline now ({1})":
            "{0} に異なっていた値({1})がベースラインになったために、このブートは合格しています",
        "{0}: nothing has healed. {1}": "{0}。元に戻ったわけではありません。{1}",
        "No audit entry among these says who had it learned anew.":
            "誰がベースラインを再学習させたのかを示す監査ログは、このエントリの中にありません。",
        "It was learned anew at {0}; the audit entry does not say by whom.":
            "ベースラインは {0} に再学習されましたが、誰が行ったかは監査ログに記録されていません。",
        "{0} had it learned anew at {1}.": "{0} が {1} にベースラインを再学習させました。",
        "On its first boot a node is compared with what was learned from that very boot, so that this does not vouch for the image.":
            "初回のブートは、そのブート自身から学習した値と比較されるため、イメージが正しいことの保証にはなりません。",
        "The baseline is one that an earlier boot failed against the one before. {0}":
            "現在のベースラインは、以前のブートがそれまでのベースラインに対して不合格になったときの値です。{0}",
        "The baseline is not the one of the report of {0}. {1}":
            "ベースラインが {0} のレポートのときと異なります。{1}",
        "The baseline was learned anew since the report of {0}, with the same values. {1}":
            "{0} のレポートより後に、ベースラインが同じ値で再学習されています。{1}",
        "Its policy lets the host debug it, and so read its memory.":
            "ポリシーがホストからのデバッグを許可しているため、ホストはメモリを読み取れます。",
        "GKE replaces a node to upgrade it, so that an upgrade does not explain that the same node boots otherwise.":
            "GKE のアップグレードではノードが作り直されるため、同じノードのブート内容が変わった理由はアップグレードでは説明できません。",
        "PCR {0}": "PCR {0}",
        "Compared with its cohort: {0}.": "コホートとの比較: {0}。",
    ]

    private static let registerMeanings = [
        """
        PCR 0 is the firmware: Google changed it, or the VM has another kind of memory encryption than before; it is not \
        in the hands of whoever uses the node.
        """:
            "PCR 0 はファームウェアです。Google がファームウェアを変更したか、VM のメモリ暗号化の種類が変わりました。ノードの利用者には変更できません。",
        "PCR 1 is the firmware's boot variables: another boot order or another disk.":
            "PCR 1 はファームウェアのブート変数です。ブート順序またはディスクが変わっています。",
        """
        PCR {0} holds nothing but a separator on Compute Engine, so that any other value is remarkable: code or settings \
        of a device that should not be there.
        """:
            "Compute Engine では PCR {0} にセパレータしか記録されません。ほかの値は異常で、本来ないはずのデバイスのコードまたは設定を示します。",
        "PCR 5 is the partition table. A disk that was made larger changes it as well as a disk that was replaced.":
            "PCR 5 はパーティション テーブルです。ディスクの交換だけでなく、ディスクの拡張でも変わります。",
        """
        PCR 7 is the policy of Secure Boot: it was switched on or off, its keys or its revocation list changed, or another \
        key vouched for an image.
        """:
            "PCR 7 はセキュアブートのポリシーです。有効と無効の切り替え、鍵または失効データベース(dbx)の変更、あるいは別の鍵で署名されたイメージの起動を示します。",
        "PCR 14 is the list of keys that the machine's owner added to shim: somebody enrolled or removed one.":
            "PCR 14 は、マシンの所有者が shim に追加した鍵のリストです。鍵が登録または削除されています。",
        "PCR {0} is not known to be used by the images of GKE nodes.":
            "PCR {0} を GKE ノードのイメージが使う例は知られていません。",
        """
        PCR 4 is the programs that the firmware starts: by the end of early boot that is shim and GRUB, and one of them was \
        replaced. Only another image makes that normal.
        """:
            "PCR 4 はファームウェアが起動するプログラムです。早期ブートの時点では shim と GRUB で、そのどちらかが置き換えられています。イメージが変わった場合以外は異常です。",
        """
        PCR 4 is the programs that are started before the operating system: shim, GRUB or the kernel was replaced. Only \
        another image makes that normal.
        """:
            "PCR 4 は OS より前に起動するプログラムです。shim、GRUB、カーネルのいずれかが置き換えられています。イメージが変わった場合以外は異常です。",
        """
        PCR 8 is the kernel command line, which on COS has the dm-verity hash of the root file system in it: the command \
        line was tampered with, or the root file system is another one.
        """:
            "PCR 8 はカーネル コマンドラインです。COS ではルート ファイル システムの dm-verity ハッシュを含むため、コマンドラインが改ざんされたか、ルート ファイル システムが別のものになっています。",
        """
        PCR 8 is every command that GRUB ran, the kernel command line among them: the command line or grub.cfg was changed. \
        On Ubuntu it says nothing about the root file system.
        """:
            "PCR 8 は、カーネル コマンドラインを含めて GRUB が実行したすべてのコマンドです。コマンドラインまたは grub.cfg が変更されています。Ubuntu では、ルート ファイル システムについては何もわかりません。",
        """
        PCR 8 is the kernel command line and the commands of GRUB. On COS the dm-verity hash of the root file system is in \
        it, so that another root file system shows here, too; on Ubuntu a change of grub.cfg does.
        """:
            "PCR 8 はカーネル コマンドラインと GRUB のコマンドです。COS ではルート ファイル システムの dm-verity ハッシュを含むため、ルート ファイル システムの変更もここに現れます。Ubuntu では grub.cfg の変更が現れます。",
        "PCR 9 is the files that GRUB read: on COS grub.cfg and the kernel, and one of them was replaced.":
            "PCR 9 は GRUB が読み込んだファイルです。COS では grub.cfg とカーネルで、そのどちらかが置き換えられています。",
        "PCR 9 is the files that GRUB read: on Ubuntu grub.cfg, the kernel and its initramfs, and one of them changed.":
            "PCR 9 は GRUB が読み込んだファイルです。Ubuntu では grub.cfg、カーネル、initramfs で、そのいずれかが変わっています。",
        """
        PCR 9 is the files that GRUB read: grub.cfg and the kernel, on Ubuntu the initramfs as well, and one of them was \
        replaced.
        """:
            "PCR 9 は GRUB が読み込んだファイルです。grub.cfg とカーネル(Ubuntu では initramfs も)で、そのいずれかが置き換えられています。",
    ]

    private static let runbook = [
        "Find the node's name; it stands for NODE below.":
            "ノードの名前を調べます。以下の NODE をその名前に置き換えてください。",
        "Keep new Pods away from the node; those on it stay for now.":
            "ノードをスケジューリング対象外にします(cordon)。実行中の Pod はまだ移動しません。",
        """
        Keep the evidence. Do not stop, restart or delete the node before, and do not have its baseline learned anew: that \
        would make what it booted the standard.
        """:
            "証拠を保全します。それまでは、ノードを停止、再起動、削除しないでください。ベースラインの再学習もしないでください。今回のブートの内容が正しいものとして扱われてしまいます。",
        "Find out who changed what: compare the times with the audit entries and with the upgrades of the pool.":
            "誰が何を変更したかを調べます。時刻を監査ログおよびノードプールのアップグレードと照合します。",
        "Move the workloads to nodes that passed.": "合格したノードにワークロードを移します(ドレイン)。",
        "Only when the evidence is kept, replace the node: its group makes a new one.":
            "証拠を保全した後で、ノードを置き換えます。新しいノードはマネージド インスタンス グループ(MIG)が作成します。",
        "The vTPM was cleared: keys and secrets that it held are gone.":
            "vTPM がクリアされました。保持していた鍵とシークレットは失われています。",
        "An integrity event says nothing that is known.": "内容のわからない整合性検証イベントがあります。",
        "An integrity event of a kind that is not known: {0}.": "未知の種類の整合性検証イベントがあります: {0}。",
        "Secure Boot refused to start an image; the serial console says: {0}":
            "セキュアブートがイメージの起動を拒否しました。シリアル コンソールの出力: {0}",
        "Somebody whom the audit entry does not name": "監査ログに記録のない操作者",
        "{0} tried to change the integrity monitoring of the VM, and was refused.":
            "{0} が VM の整合性モニタリングを変更しようとして、拒否されました。",
        "{0} set the integrity policy of the VM without having it learned anew.":
            "{0} が VM の整合性ポリシーを、再学習なしで設定しました。",
        "{0} had the last boot learned as the baseline.": "{0} が直近のブートをベースラインとして学習させました。",
        "{0} switched integrity monitoring off.": "{0} が整合性モニタリングを無効にしました。",
        "{0} switched Secure Boot off.": "{0} がセキュアブートを無効にしました。",
        "{0} switched the vTPM off.": "{0} が vTPM を無効にしました。",
        "{0} changed the Shielded VM options.": "{0} が Shielded VM のオプションを変更しました。",
    ]

    private static let eventTexts = [
        "launch": "起動時の構成証明",
        "failed": "不合格",
        "accepted": "承認済みの変更",
        "not said": "記載なし",
        "agrees": "一致",
        "rollout": "ロールアウト",
        "outlier": "外れ値",
        "alone": "比較対象なし",
        "boot {0}, {1}: {2}": "ブート {0}、{1}: {2}",
        "PCR {0} ({1}, {2}): expected {3}, found {4}": "PCR {0}({1}、{2}): 期待値 {3}、実測値 {4}",
        "What to do": "対応手順",
        "What else the entries say": "そのほかの記録",
        "TIME": "時刻",
        "INSTANCE": "インスタンス",
        "BOOT": "ブート",
        "PHASE": "段階",
        "GOOGLE": "Google の判定",
        "VERDICT": "判定",
        "COHORT": "コホート",
        "CHANGED": "変更",
        "{0} reports passed and are not listed; --show-passed lists them.":
            "合格したレポート {0} 件は省略しました。`--show-passed` を付けると表示されます。",
        "{0}:{1}: not read: {2}": "{0}:{1}: 読み取れません: {2}",
        "Another {0} entries could not be read.": "ほかに {0} 件のエントリを読み取れませんでした。",
        """
        Entries read: {0}. Integrity events: {1}, of which {2} delivered twice and {3} of an unknown kind. Others: {4}. \
        Left out by the query: {5}. Not readable: {6}.
        """:
            "読み取ったエントリ: {0} 件。整合性検証イベント: {1} 件(うち重複 {2} 件、未知の種類 {3} 件)。そのほか: {4} 件。クエリによる除外: {5} 件。読み取り不可: {6} 件。",
        "There is no report about a boot among the integrity events.":
            "整合性検証イベントの中に、ブートのレポートはありません。",
        "Reports about boots: {0}. Passed: {1}, failed: {2}, accepted: {3}, not determined: {4}.":
            "ブートのレポート: {0} 件。合格 {1} 件、不合格 {2} 件、承認済みの変更 {3} 件、判定できない {4} 件。",
        """
        Nodes were not compared with each other, so that an image that was bad from the first boot is not seen: give \
        --inventory what 'kubectl get nodes -o json' or 'gcloud compute instances list --format=json' prints.
        """:
            "ノードどうしを比較していないため、初回のブートから不正なイメージは検出できません。`kubectl get nodes -o json` または `gcloud compute instances list --format=json` の出力を `--inventory` で指定してください。",
        "There are no entries. Export them with: {0}": "エントリがありません。次のコマンドでエクスポートしてください: {0}",
        "There is no integrity event among the entries. Export them with: {0}":
            "整合性検証イベントが含まれていません。次のコマンドでエクスポートしてください: {0}",
        "--query: {0}, at byte {1}": "--query: {0}({1} バイト目)",
    ]
}

extension JapaneseCommands {
    /// The help of `events`.
    static let events = [
        "Turn the integrity events of Cloud Logging into verdicts.":
            "Cloud Logging の整合性検証イベントから、ブートの判定を出します。",
        """
        Reads exported log entries: one a line, a JSON array, or either of them packed with gzip. Says of every boot what \
        changed, whether somebody accepted that, and what to do about the node.
        """:
            "エクスポートしたログエントリ(1 行 1 件の JSON、JSON 配列、それらを gzip で圧縮したもの)を読み取ります。ブートごとに、何が変わったか、誰かがその変更を承認したか、ノードにどう対応すべきかを示します。",
        "The files with entries; - is standard input.": "エントリのファイルを指定します。- は標準入力です。",
        "What entries have to match, in the language of Logging queries.":
            "対象のエントリの条件を Logging のクエリ言語で指定します。",
        """
        What machines there are or were: an own list, or what 'kubectl get nodes -o json' or 'gcloud compute instances \
        list --format=json' prints. May be given several times.
        """:
            "存在する、または存在したマシンの一覧を指定します。独自の一覧のほか、`kubectl get nodes -o json` や `gcloud compute instances list --format=json` の出力も使えます。複数回指定できます。",
        "Check that entries of other logs are JSON, too.": "ほかのログのエントリも、JSON として正しいか確認します。",
        "Exit as if there were no entries that could not be read; they are counted all the same.":
            "読み取れないエントリがあっても、終了コードに反映しません。件数には含まれます。",
        "Exit with 0 when the worst that there is is not determined.":
            "「判定できない」より悪い結果がない場合に、終了コード 0 で終了します。",
        "List boots that passed however many there are.": "合格したブートも、件数にかかわらずすべて表示します。",
    ]
}
