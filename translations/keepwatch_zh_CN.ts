<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Chart</name>
    <message>
        <source>warn %1</source>
        <translation>警告 %1</translation>
    </message>
    <message>
        <source>crit %1</source>
        <translation>严重 %1</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>未应答</translation>
    </message>
    <message>
        <source>suspicion</source>
        <translation>怀疑度</translation>
    </message>
    <message>
        <source>Keepalive measures no round-trip time: the kernel does not tell when a probe was answered. Probes that were not are marked below.</source>
        <translation>保活不测量往返时间：内核不报告探测何时得到应答。未获应答的探测标在下方。</translation>
    </message>
    <message>
        <source>Passive watching measures no round-trip time: the peer speaks without being asked. Its silences are marked below.</source>
        <translation>被动监视不测量往返时间：对端自行发送数据，无需询问。其静默标在下方。</translation>
    </message>
    <message>
        <source>The methods of these connections measure no round-trip time. What was missed is marked below.</source>
        <translation>这些连接的监视方式不测量往返时间。丢失的应答标在下方。</translation>
    </message>
    <message>
        <source>Select connections in the table to see them here; &quot;Add to chart&quot; (Ctrl+P) keeps them for comparison.</source>
        <translation>在表格中选择连接即可在此查看；“加入图表”(Ctrl+P) 可保留它们以便比较。</translation>
    </message>
    <message>
        <source>No reply in this period, and so no round-trip time.</source>
        <translation>此时段内没有应答，因此没有往返时间。</translation>
    </message>
</context>
<context>
    <name>ChartKeys</name>
    <message>
        <source>Chart: a little earlier</source>
        <translation>图表：稍早</translation>
    </message>
    <message>
        <source>Chart: a little later</source>
        <translation>图表：稍晚</translation>
    </message>
    <message>
        <source>Chart: the period before</source>
        <translation>图表：上一时段</translation>
    </message>
    <message>
        <source>Chart: the period after</source>
        <translation>图表：下一时段</translation>
    </message>
    <message>
        <source>Chart: show a shorter period</source>
        <translation>图表：缩短显示的时段</translation>
    </message>
    <message>
        <source>Chart: show a longer period</source>
        <translation>图表：加长显示的时段</translation>
    </message>
    <message>
        <source>Chart: to the beginning of what is stored</source>
        <translation>图表：跳到已存记录的开头</translation>
    </message>
    <message>
        <source>Chart: live again</source>
        <translation>图表：恢复实时</translation>
    </message>
    <message>
        <source>Chart: pick a period, its edge earlier</source>
        <translation>图表：选取时段，边缘向前</translation>
    </message>
    <message>
        <source>Chart: pick a period, its edge later</source>
        <translation>图表：选取时段，边缘向后</translation>
    </message>
    <message>
        <source>Chart: pick from the left edge</source>
        <translation>图表：选取至左边缘</translation>
    </message>
    <message>
        <source>Chart: pick to the right edge</source>
        <translation>图表：选取至右边缘</translation>
    </message>
    <message>
        <source>Chart: pick all that is shown</source>
        <translation>图表：选取显示的全部时段</translation>
    </message>
    <message>
        <source>Chart: show the picked period alone</source>
        <translation>图表：仅显示选取的时段</translation>
    </message>
    <message>
        <source>Chart: let the picked period go</source>
        <translation>图表：取消选取的时段</translation>
    </message>
    <message>
        <source>Chart: the network&apos;s part of the round trip</source>
        <translation>图表：往返时间中的网络部分</translation>
    </message>
    <message>
        <source>Chart: the line of suspicion</source>
        <translation>图表：怀疑度曲线</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>拖动</translation>
    </message>
    <message>
        <source>Chart: scroll</source>
        <translation>图表：滚动</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Chart: zoom at the pointer</source>
        <translation>图表：以指针为中心缩放</translation>
    </message>
    <message>
        <source>Shift+drag</source>
        <translation>Shift+拖动</translation>
    </message>
    <message>
        <source>Chart: pick a period</source>
        <translation>图表：选取时段</translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>Right-click</source>
        <translation>右键单击</translation>
    </message>
    <message>
        <source>Chart: its menu</source>
        <translation>图表：打开菜单</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Set these values</source>
        <translation>设为以下值</translation>
    </message>
    <message>
        <source>Leave to the system</source>
        <translation>由系统决定</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>方式(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>预设(&amp;P)</translation>
    </message>
    <message>
        <source>Interval, timeout and misses in one choice; a value of its own below goes before it</source>
        <translation>一次选定间隔、超时和丢失次数；下方单独设置的值优先</translation>
    </message>
    <message>
        <source>&amp;Interval</source>
        <translation>间隔(&amp;I)</translation>
    </message>
    <message>
        <source>From one heartbeat to the next while the peer is up</source>
        <translation>对端正常时相邻两次心跳的间隔</translation>
    </message>
    <message>
        <source>&amp;Timeout</source>
        <translation>超时(&amp;T)</translation>
    </message>
    <message>
        <source>A reply that takes longer counts as missed</source>
        <translation>超过此时间的应答计为丢失</translation>
    </message>
    <message>
        <source>Misses until &amp;unreachable</source>
        <translation>判为不可达的丢失次数(&amp;U)</translation>
    </message>
    <message>
        <source>The first miss makes a peer suspect</source>
        <translation>首次丢失即令对端变为可疑</translation>
    </message>
    <message>
        <source>&amp;Replies until up again</source>
        <translation>恢复正常所需应答数(&amp;R)</translation>
    </message>
    <message>
        <source>On-time replies in a row that end an outage</source>
        <translation>结束一次中断所需的连续按时应答数</translation>
    </message>
    <message>
        <source>Interval while reco&amp;vering</source>
        <translation>恢复期间的间隔(&amp;V)</translation>
    </message>
    <message>
        <source>auto: the same as the timeout</source>
        <translation>auto：与超时相同</translation>
    </message>
    <message>
        <source>Interval while unreacha&amp;ble</source>
        <translation>不可达期间的间隔(&amp;B)</translation>
    </message>
    <message>
        <source>auto: twice the interval</source>
        <translation>auto：间隔的两倍</translation>
    </message>
    <message>
        <source>&amp;Connect timeout</source>
        <translation>连接超时(&amp;C)</translation>
    </message>
    <message>
        <source>Looking the name up and the handshake together</source>
        <translation>名称解析与握手合计</translation>
    </message>
    <message>
        <source>&amp;First wait before a new dial</source>
        <translation>重新连接前的首次等待(&amp;F)</translation>
    </message>
    <message>
        <source>It doubles with each dial, give or take a quarter</source>
        <translation>每次尝试后加倍，上下浮动四分之一</translation>
    </message>
    <message>
        <source>&amp;Longest wait</source>
        <translation>最长等待(&amp;L)</translation>
    </message>
    <message>
        <source>Count each &amp;drop as an outage</source>
        <translation>每次断线重连计为中断(&amp;D)</translation>
    </message>
    <message>
        <source>A drop is a connection that died and came back before a verdict</source>
        <translation>断线重连：连接失效后在判定之前已恢复</translation>
    </message>
    <message>
        <source>Allow a &amp;second connection</source>
        <translation>允许第二条连接(&amp;S)</translation>
    </message>
    <message>
        <source>No: for devices that accept only one</source>
        <translation>否：适用于只接受一条连接的设备</translation>
    </message>
    <message>
        <source>RTT &amp;warning</source>
        <translation>RTT 警告值(&amp;W)</translation>
    </message>
    <message>
        <source>relative: three times the peer&apos;s own usual RTT, and 50 ms above it at least</source>
        <translation>relative：对端平常 RTT 的三倍，且至少高出 50 ms</translation>
    </message>
    <message>
        <source>RTT &amp;critical</source>
        <translation>RTT 严重值(&amp;C)</translation>
    </message>
    <message>
        <source>Replies &amp;over the limit</source>
        <translation>超限应答数(&amp;O)</translation>
    </message>
    <message>
        <source>… out of the &amp;last</source>
        <translation>… 取自最近(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Missed replies</source>
        <translation>应答丢失率(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Jitter</source>
        <translation>抖动(&amp;J)</translation>
    </message>
    <message>
        <source>Mean difference from one RTT to the next</source>
        <translation>相邻两次 RTT 之差的平均值</translation>
    </message>
    <message>
        <source>&amp;Keepalive</source>
        <translation>保活(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Idle time before the first probe</source>
        <translation>首次探测前的空闲时间(&amp;I)</translation>
    </message>
    <message>
        <source>I&amp;nterval of the probes</source>
        <translation>探测间隔(&amp;N)</translation>
    </message>
    <message>
        <source>N&amp;umber of probes</source>
        <translation>探测次数(&amp;U)</translation>
    </message>
    <message>
        <source>Bound on unacknowledged &amp;data</source>
        <translation>未确认数据的时限(&amp;D)</translation>
    </message>
    <message>
        <source>TCP_USER_TIMEOUT; auto: idle + interval × number, so that the number keeps its meaning</source>
        <translation>TCP_USER_TIMEOUT；auto：空闲时间 + 间隔 × 次数，使次数保持其意义</translation>
    </message>
    <message>
        <source>Clients at &amp;most</source>
        <translation>客户端上限(&amp;M)</translation>
    </message>
    <message>
        <source>0: no limit</source>
        <translation>0：不限制</translation>
    </message>
    <message>
        <source>Clients per &amp;address at most</source>
        <translation>每个地址的客户端上限(&amp;A)</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <translation>心跳</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>性能下降</translation>
    </message>
    <message>
        <source>Keepalive</source>
        <translation>保活</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>监听</translation>
    </message>
    <message>
        <source>from the preset</source>
        <translation>来自预设</translation>
    </message>
    <message>
        <source>from group %1</source>
        <translation>来自分组 %1</translation>
    </message>
    <message>
        <source>from the defaults</source>
        <translation>来自默认值</translation>
    </message>
    <message>
        <source>at most %1 characters, in one line</source>
        <translation>单行文本，最多 %1 个字符</translation>
    </message>
    <message>
        <source>Has to be valid</source>
        <translation>必须有效</translation>
    </message>
    <message>
        <source>Accepted, even if it is invalid</source>
        <translation>即使无效也接受</translation>
    </message>
    <message>
        <source>Encrypt with T&amp;LS</source>
        <translation>使用 T&amp;LS 加密</translation>
    </message>
    <message>
        <source>The method is spoken inside a TLS session; 1.2 at least</source>
        <translation>该方式在 TLS 会话内进行；至少 TLS 1.2</translation>
    </message>
    <message>
        <source>Peer&apos;s &amp;certificate</source>
        <translation>对端证书(&amp;C)</translation>
    </message>
    <message>
        <source>An exception holds for this target alone and is shown all the time</source>
        <translation>例外只对本目标有效，并会一直显示</translation>
    </message>
    <message>
        <source>TLS server na&amp;me</source>
        <translation>TLS 服务器名称(&amp;M)</translation>
    </message>
    <message>
        <source>What the certificate has to be for; empty: the host</source>
        <translation>证书必须对应的名称；留空则为主机名</translation>
    </message>
    <message>
        <source>CA &amp;file</source>
        <translation>CA 文件(&amp;F)</translation>
    </message>
    <message>
        <source>Certificates (PEM) to trust beside the system&apos;s; the whole path of the file</source>
        <translation>除系统证书外另行信任的证书（PEM）；填写文件的完整路径</translation>
    </message>
    <message>
        <source>&amp;Warn before it ends, days</source>
        <translation>到期前提醒，天(&amp;W)</translation>
    </message>
    <message>
        <source>Of the certificate of the chain that ends first; 0: never</source>
        <translation>以证书链中最先到期的证书为准；0：从不</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>&quot;Keepalive sends a probe at each interval&quot;</source>
        <translation>“保活每隔一个间隔就发送探测”</translation>
    </message>
    <message>
        <source>It does not. Probes go out only on a connection that has been idle for the idle time; any traffic postpones them, and while a byte is unacknowledged there are none at all: then the retransmissions and the user timeout decide.</source>
        <translation>并非如此。只有连接空闲达到空闲时间后才发送探测；任何流量都会推迟探测，只要有一个字节未被确认就完全不发送：此时由重传和用户超时决定。</translation>
    </message>
    <message>
        <source>&quot;A program that crashes leaves a half-open connection&quot;</source>
        <translation>“程序崩溃会留下半开连接”</translation>
    </message>
    <message>
        <source>Its kernel closes for it: with a FIN where everything was read, with a RST where data was left unread. Only a computer that loses power or its network leaves the connection half open.</source>
        <translation>内核会替它关闭：数据已读完时发 FIN，有数据未读时发 RST。只有主机断电或断网才会留下半开连接。</translation>
    </message>
    <message>
        <source>&quot;ESTABLISHED means that the peer is alive&quot;</source>
        <translation>“ESTABLISHED 表示对端存活”</translation>
    </message>
    <message>
        <source>It means that this side has not heard of an end. An idle connection needs no packets, so it stays ESTABLISHED for days after the peer lost its power.</source>
        <translation>它只表示本端尚未得知连接结束。空闲连接不需要任何报文，因此对端断电数天后仍可能是 ESTABLISHED。</translation>
    </message>
    <message>
        <source>&quot;No RFC defines keepalive&quot;</source>
        <translation>“没有 RFC 定义保活”</translation>
    </message>
    <message>
        <source>RFC 1122 does: it may be implemented, must be off by default, its idle time must be configurable and no less than two hours by default, and a probe that is not answered must not by itself count as a dead connection.</source>
        <translation>RFC 1122 有定义：可以实现，默认必须关闭，空闲时间必须可配置且默认不少于两小时，单个探测未获应答不得视为连接已死。</translation>
    </message>
    <message>
        <source>&quot;A write that succeeds has reached the peer&quot;</source>
        <translation>“写入成功表示已送达对端”</translation>
    </message>
    <message>
        <source>It has reached this computer&apos;s send buffer. Writes to a dead peer succeed until the kernel gives up, on Linux after about 15 minutes unless a user timeout is set.</source>
        <translation>它只到达了本机的发送缓冲区。对端已死时写入仍会成功，直到内核放弃；未设置用户超时的 Linux 约需 15 分钟。</translation>
    </message>
    <message>
        <source>&quot;A connect that succeeds proves that the service works&quot;</source>
        <translation>“连接成功证明服务正常”</translation>
    </message>
    <message>
        <source>The kernel finishes handshakes for a program that hangs, as long as its queue has room. Only a reply proves that the program runs.</source>
        <translation>只要队列有空位，内核就会为挂起的程序完成握手。只有应答才能证明程序在运行。</translation>
    </message>
    <message>
        <source>&quot;TCP_KEEPCNT always counts&quot;</source>
        <translation>“TCP_KEEPCNT 总是生效”</translation>
    </message>
    <message>
        <source>On Linux a user timeout takes its place: the connection dies at the first probe after that time. Windows before 10 always sends 10 probes.</source>
        <translation>在 Linux 上由用户超时取代：连接在该时间之后的第一个探测时死亡。Windows 10 之前固定发送 10 个探测。</translation>
    </message>
    <message>
        <source>A FIN came: the peer&apos;s side ended in order. Its program closed the socket, or ended with nothing left unread, whether it meant to or crashed: the kernel closes for a dead process.</source>
        <translation>收到 FIN：对端正常结束。程序关闭了套接字，或在没有未读数据时结束——无论是主动退出还是崩溃：内核会替已死的进程关闭连接。</translation>
    </message>
    <message>
        <source>A RST came although all our bytes were acknowledged and no probe was out. A program that closes with data unread, or that asked for a hard close (SO_LINGER 0), causes it.</source>
        <translation>在所有字节均已确认且没有未决探测时收到 RST。程序在有未读数据时关闭，或要求强制关闭（SO_LINGER 0），都会如此。</translation>
    </message>
    <message>
        <source>A RST answered our data or our probe: the peer&apos;s kernel knows no such connection. It was restarted, or its address now belongs to another computer.</source>
        <translation>我方的数据或探测得到 RST 应答：对端内核不认识该连接。对端已重启，或其地址现属于另一台主机。</translation>
    </message>
    <message>
        <source>The SYN was answered by a RST (ECONNREFUSED). The host is alive and reachable, and no program listens on that port; a firewall that rejects can look the same.</source>
        <translation>SYN 得到 RST 应答（ECONNREFUSED）。主机存活且可达，但没有程序在该端口监听；执行拒绝的防火墙看起来也可能如此。</translation>
    </message>
    <message>
        <source>Nothing was acknowledged until the time was up (ETIMEDOUT). Packets or answers are lost without a word: the host is off, unplugged, or a device on the way drops them.</source>
        <translation>直到超时也没有任何确认（ETIMEDOUT）。报文或应答被无声丢弃：主机关机、断线，或途中设备将其丢弃。</translation>
    </message>
    <message>
        <source>The last router says by ICMP that nobody answers at that address (EHOSTUNREACH). On an established connection this is a soft error: TCP goes on trying.</source>
        <translation>最后一跳路由器通过 ICMP 表示该地址无人应答（EHOSTUNREACH）。在已建立的连接上这是软错误：TCP 会继续尝试。</translation>
    </message>
    <message>
        <source>A router, or this computer&apos;s own table, has no route there (ENETUNREACH).</source>
        <translation>路由器或本机路由表没有到达该处的路由（ENETUNREACH）。</translation>
    </message>
    <message>
        <source>A router or firewall says by ICMP that a rule forbids it (administratively prohibited).</source>
        <translation>路由器或防火墙通过 ICMP 表示被规则禁止（管理性禁止）。</translation>
    </message>
    <message>
        <source>The peer&apos;s kernel acknowledges our bytes and its program sends no reply. Keepalive never finds this: its probes are answered by the kernel.</source>
        <translation>对端内核确认了我方字节，但其程序没有应答。保活永远发现不了这种情况：它的探测由内核应答。</translation>
    </message>
    <message>
        <source>The peer&apos;s receive window is zero: its program does not fetch what came. Window probes are answered, so TCP itself may keep such a connection for ever.</source>
        <translation>对端接收窗口为零：程序没有读取收到的数据。窗口探测会得到应答，因此 TCP 本身可能永远保持这样的连接。</translation>
    </message>
    <message>
        <source>The old connection is silent or reset after a time without traffic, while a new one to the same port is answered: a firewall or NAT forgot it. Usual limits: AWS 350 s, Azure 4 min, Google Cloud 20 min; NATs should keep 2 h 4 min, many do not.</source>
        <translation>一段时间没有流量后，旧连接沉默或被重置，而到同一端口的新连接有应答：防火墙或 NAT 已遗忘该连接。常见限制：AWS 350 秒、Azure 4 分钟、Google Cloud 20 分钟；NAT 应保持 2 小时 4 分钟，许多设备做不到。</translation>
    </message>
    <message>
        <source>This computer&apos;s own link, address or route is gone. Nothing is known of the peer.</source>
        <translation>本机的链路、地址或路由已消失。对端情况未知。</translation>
    </message>
    <message>
        <source>Packets do not leave this computer although link, address and route are fine: a local firewall rule (EPERM).</source>
        <translation>链路、地址和路由均正常，但报文无法离开本机：本机防火墙规则（EPERM）。</translation>
    </message>
    <message>
        <source>No descriptor (EMFILE) or no local port (EADDRNOTAVAIL) was left here. It says nothing of the peer.</source>
        <translation>本机没有可用的描述符（EMFILE）或本地端口（EADDRNOTAVAIL）。这与对端无关。</translation>
    </message>
    <message>
        <source>The operator closed it, or a program with the right to do so destroyed the socket (ECONNABORTED).</source>
        <translation>操作员关闭了它，或有权限的程序销毁了套接字（ECONNABORTED）。</translation>
    </message>
    <message>
        <source>Wrong name: the name servers know no such host (EAI_NONAME). No name server: none was reached in time (EAI_AGAIN).</source>
        <translation>名称错误：名称服务器没有该主机（EAI_NONAME）。没有名称服务器：未能及时联系到任何一个（EAI_AGAIN）。</translation>
    </message>
    <message>
        <source>Bytes came, but not those that the method asks for. The peer is alive and speaks another protocol, another version, or reports an error of its own.</source>
        <translation>收到了字节，但不是该方式所期望的。对端存活，但使用另一种协议、另一个版本，或报告了自身的错误。</translation>
    </message>
    <message>
        <source>The TCP connection stood and no TLS session came about: the certificate has expired, is not trusted or bears another name, or the two sides have no protocol version in common.</source>
        <translation>TCP 连接已建立，但没有建立 TLS 会话：证书已过期、不受信任或名称不符，或双方没有共同的协议版本。</translation>
    </message>
    <message>
        <source>Watching began, or the first connection was made.</source>
        <translation>开始监视，或首个连接已建立。</translation>
    </message>
    <message>
        <source>A heartbeat got no reply within the timeout, or a probe none within twice the round-trip time. It is a suspicion; further misses make the verdict.</source>
        <translation>心跳在超时内未获应答，或探测在两倍往返时间内未获应答。这只是怀疑；继续丢失才会判定。</translation>
    </message>
    <message>
        <source>Round-trip times are over the limit. Where the kernel&apos;s own round-trip time stayed short, the application is slow, not the network.</source>
        <translation>往返时间超过限制。若内核自身的往返时间仍短，则是应用慢，而不是网络慢。</translation>
    </message>
    <message>
        <source>Too many heartbeats were missed. That is no packet loss: TCP repeats lost packets, and a reply that comes later than the timeout is a miss too.</source>
        <translation>丢失的心跳过多。这不是丢包：TCP 会重传丢失的报文，而晚于超时的应答也算丢失。</translation>
    </message>
    <message>
        <source>The mean difference from one round-trip time to the next is over the limit.</source>
        <translation>相邻往返时间之差的平均值超过限制。</translation>
    </message>
    <message>
        <source>After a suspicion one reply is enough; after a verdict as many on-time replies in a row as are set.</source>
        <translation>怀疑之后一个应答即可；判定之后需要连续达到设定次数的及时应答。</translation>
    </message>
    <message>
        <source>The operator paused the target.</source>
        <translation>操作员暂停了该目标。</translation>
    </message>
    <message>
        <source>The facts do not decide between several causes, and Keepwatch does not guess. A method with replies and an allowed second connection give it more to go by.</source>
        <translation>现有事实不足以在多个原因之间作出判断，Keepwatch 不作猜测。使用有应答的方式并允许第二个连接，可提供更多依据。</translation>
    </message>
    <message>
        <source>States</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Often believed, and not so</source>
        <translation>常见误解</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>How life is proved. Keepalive: the peer&apos;s kernel answers. Echo, framed heartbeat and dialogues: its program answers. Passive: it speaks by itself. Connect: its kernel accepts a new connection each time.</source>
        <translation>证明存活的方式。保活：对端内核应答。回显、成帧心跳和对话：对端程序应答。被动：对端自行发送。连接：对端内核每次接受一个新连接。</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Interval, timeout and misses in one choice: LAN 1 s / 1 s / 3, Office 5 s / 3 s / 3, WAN 30 s / 10 s / 3. The keepalive calculator says what each costs in a day and when its verdict comes.</source>
        <translation>一次选定间隔、超时和丢失次数：局域网 1 s / 1 s / 3，办公网 5 s / 3 s / 3，广域网 30 s / 10 s / 3。保活计算器给出每种的每日开销和判定时间。</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>From one heartbeat to the next. A dead peer is noticed at the latest one interval and as many timeouts as misses are set after it fell silent. Below a NAT&apos;s idle limit it also keeps the connection known there.</source>
        <translation>两次心跳之间的时间。对端沉默后，最迟在一个间隔加上设定丢失次数个超时之后被发现。若小于 NAT 的空闲限制，还能使其保持对连接的记忆。</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>A reply that takes longer is a miss. It should be well above the usual round-trip time and one retransmission, which alone takes at least 200 ms on Linux (RFC 6298 asks for 1 s).</source>
        <translation>超过此时间的应答算作丢失。它应明显大于平常的往返时间加一次重传；仅一次重传在 Linux 上至少需要 200 ms（RFC 6298 要求 1 s）。</translation>
    </message>
    <message>
        <source>Misses until unreachable</source>
        <translation>判定不可达的丢失次数</translation>
    </message>
    <message>
        <source>So many misses in a row make the verdict. One makes every lost moment an outage; BFD too detects by a multiple, usually 3.</source>
        <translation>连续丢失达到此次数即作出判定。设为 1 会使每一次瞬断都成为中断；BFD 也按倍数检测，通常为 3。</translation>
    </message>
    <message>
        <source>Replies until up again</source>
        <translation>恢复正常所需应答数</translation>
    </message>
    <message>
        <source>So many on-time replies in a row end an outage; after a suspicion one is enough.</source>
        <translation>连续达到此次数的及时应答结束中断；怀疑之后一个即可。</translation>
    </message>
    <message>
        <source>Interval while recovering</source>
        <translation>恢复期间的间隔</translation>
    </message>
    <message>
        <source>Heartbeats come faster once a peer answers again, so that the outage ends soon.</source>
        <translation>对端恢复应答后加快心跳，使中断尽快结束。</translation>
    </message>
    <message>
        <source>Interval while unreachable</source>
        <translation>不可达期间的间隔</translation>
    </message>
    <message>
        <source>What is known to be gone is asked less often. BFD slows down in the same way.</source>
        <translation>已知失联的对端以较低频率询问。BFD 也以同样方式降速。</translation>
    </message>
    <message>
        <source>Connect timeout</source>
        <translation>连接超时</translation>
    </message>
    <message>
        <source>For looking the name up and the handshake together. The kernel alone would repeat its SYN for about two minutes.</source>
        <translation>名称查询与握手合计的时间。仅靠内核会重复 SYN 约两分钟。</translation>
    </message>
    <message>
        <source>First wait before a new dial</source>
        <translation>重新拨号前的首次等待</translation>
    </message>
    <message>
        <source>The first dial after a death leaves at once, the second after this wait; it doubles with each further one, give or take a quarter, so that many targets do not dial in step.</source>
        <translation>连接死亡后立即进行首次拨号，第二次在此等待之后；之后每次加倍，上下浮动四分之一，使大量目标不会同步拨号。</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>最长等待</translation>
    </message>
    <message>
        <source>The wait between two dials does not grow beyond it.</source>
        <translation>两次拨号之间的等待不会超过此值。</translation>
    </message>
    <message>
        <source>Count each drop as an outage</source>
        <translation>每次掉线计为中断</translation>
    </message>
    <message>
        <source>A drop is a connection that died and was made anew before a verdict. Whoever lost state with it (a session, a subscription) wants it counted.</source>
        <translation>掉线是指连接死亡后在判定之前重新建立。若因此丢失状态（会话、订阅），应将其计入中断。</translation>
    </message>
    <message>
        <source>Allow a second connection</source>
        <translation>允许第二个连接</translation>
    </message>
    <message>
        <source>At the first miss a fresh connection asks the same. It tells a dead peer from a firewall that forgot the old connection. Devices that accept only one connection need it off.</source>
        <translation>首次丢失时用一个新连接询问同样的内容。这能区分对端已死与防火墙遗忘旧连接。只接受一个连接的设备需要关闭此项。</translation>
    </message>
    <message>
        <source>RTT warning</source>
        <translation>RTT 警告</translation>
    </message>
    <message>
        <source>Over it a reply counts as slow. Relative: three times the median of the last hour, and 50 ms above it at least.</source>
        <translation>超过此值的应答视为慢。相对：最近一小时中位数的三倍，且至少高出 50 ms。</translation>
    </message>
    <message>
        <source>RTT critical</source>
        <translation>RTT 严重</translation>
    </message>
    <message>
        <source>Over it the degraded state is a severe one and stands before the others.</source>
        <translation>超过此值时性能下降更为严重，并排在其他性能下降之前。</translation>
    </message>
    <message>
        <source>Replies over the limit</source>
        <translation>超限应答数</translation>
    </message>
    <message>
        <source>So many of the last replies have to be slow: one slow reply changes nothing.</source>
        <translation>最近的应答中须有此数目为慢：单个慢应答不改变任何状态。</translation>
    </message>
    <message>
        <source>Out of the last</source>
        <translation>考察的应答数</translation>
    </message>
    <message>
        <source>The number of replies that are looked at together.</source>
        <translation>一并考察的应答数目。</translation>
    </message>
    <message>
        <source>Missed replies</source>
        <translation>丢失的应答</translation>
    </message>
    <message>
        <source>The share of missed heartbeats that makes a peer degraded. TCP repeats lost packets, so a few per cent here can be much loss on the way.</source>
        <translation>使对端性能下降的心跳丢失比例。TCP 会重传丢失的报文，因此这里的百分之几可能意味着途中大量丢包。</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>抖动</translation>
    </message>
    <message>
        <source>The mean difference from one round-trip time to the next.</source>
        <translation>相邻往返时间之差的平均值。</translation>
    </message>
    <message>
        <source>Keepalive</source>
        <translation>保活</translation>
    </message>
    <message>
        <source>The kernel&apos;s probes on an idle connection (SO_KEEPALIVE). They need nothing from the peer&apos;s program, and find nothing that is wrong with it.</source>
        <translation>内核在空闲连接上的探测（SO_KEEPALIVE）。不需要对端程序配合，也发现不了对端程序的任何问题。</translation>
    </message>
    <message>
        <source>Idle time before the first probe</source>
        <translation>首个探测前的空闲时间</translation>
    </message>
    <message>
        <source>Without a received segment for so long, the first probe leaves. Systems come with two hours: longer than most NATs remember a connection.</source>
        <translation>这么久没有收到报文段后发出第一个探测。系统默认为两小时：比多数 NAT 记住连接的时间更长。</translation>
    </message>
    <message>
        <source>Interval of the probes</source>
        <translation>探测间隔</translation>
    </message>
    <message>
        <source>From one unanswered probe to the next.</source>
        <translation>从一个未获应答的探测到下一个。</translation>
    </message>
    <message>
        <source>Number of probes</source>
        <translation>探测次数</translation>
    </message>
    <message>
        <source>After so many unanswered ones the connection is dead. On Linux a user timeout takes its place; Windows before 10 always sends 10.</source>
        <translation>未获应答的探测达到此数目后连接即死亡。在 Linux 上由用户超时取代；Windows 10 之前固定发送 10 个。</translation>
    </message>
    <message>
        <source>Bound on unacknowledged data</source>
        <translation>未确认数据的时限</translation>
    </message>
    <message>
        <source>How long sent data may stay unacknowledged before the connection is dead. Without it Linux tries for about 15 minutes. It also decides on an idle connection, in place of the number of probes.</source>
        <translation>已发送数据可保持未确认的时长，超过则连接死亡。未设置时 Linux 会尝试约 15 分钟。它也代替探测次数决定空闲连接的死亡。</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>The method is spoken inside a TLS session. Its handshake costs one more round trip or two, and its time is shown beside the round-trip time.</source>
        <translation>在 TLS 会话内使用所选方式。握手需要多一到两个往返，其耗时显示在往返时间旁。</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate</source>
        <translation>对端证书</translation>
    </message>
    <message>
        <source>It is checked: who signed it, its name and its dates. An exception is for this target alone, and whoever is on the way could then pose as the peer.</source>
        <translation>检查签发者、名称和日期。例外只对该目标有效，此时途中的任何人都可能冒充对端。</translation>
    </message>
    <message>
        <source>TLS server name</source>
        <translation>TLS 服务器名</translation>
    </message>
    <message>
        <source>The name that is asked for and that the certificate must bear, where it is another than the host&apos;s.</source>
        <translation>请求的名称，证书必须包含该名称；用于与主机名不同的情况。</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA 文件</translation>
    </message>
    <message>
        <source>Certificates that are trusted for this target, for peers that a certificate authority of one&apos;s own signed.</source>
        <translation>对该目标信任的证书，用于由自有证书机构签发的对端。</translation>
    </message>
    <message>
        <source>Warning before the certificate ends</source>
        <translation>证书到期前警告</translation>
    </message>
    <message>
        <source>So many days before its last one the certificate is shown as a warning.</source>
        <translation>在证书到期前这么多天起显示警告。</translation>
    </message>
    <message>
        <source>Clients at most</source>
        <translation>客户端上限</translation>
    </message>
    <message>
        <source>Further connections to the listener are closed at once.</source>
        <translation>监听器的更多连接会被立即关闭。</translation>
    </message>
    <message>
        <source>Clients per address at most</source>
        <translation>每地址客户端上限</translation>
    </message>
    <message>
        <source>Keeps one computer from taking all the places; behind a NAT many share an address.</source>
        <translation>防止一台主机占满所有名额；NAT 之后许多主机共用一个地址。</translation>
    </message>
    <message>
        <source>The operator paused it. The connection is closed and nothing is sent; the time counts neither for nor against the peer.</source>
        <translation>操作员已暂停。连接已关闭，不发送任何内容；该时段不计入对端的可用或不可用。</translation>
    </message>
    <message>
        <source>The name is being looked up and the handshake is under way (SYN, SYN-ACK, ACK). It becomes Up with the first reply; where a method has replies, a finished handshake alone is no sign of life, for a stopped process&apos;s kernel accepts everybody.</source>
        <translation>正在查询名称并进行握手（SYN、SYN-ACK、ACK）。收到第一个应答后变为正常；对有应答的方式而言，仅完成握手不算存活，因为已停止进程的内核仍会接受任何连接。</translation>
    </message>
    <message>
        <source>The last heartbeat was answered in time. With the method Keepalive: the connection stands, and each of the kernel&apos;s probes was answered.</source>
        <translation>最近一次心跳得到及时应答。方式为保活时：连接仍在，内核的每个探测都得到应答。</translation>
    </message>
    <message>
        <source>It answers, but n of the last m replies were over the limit, or too many were missed. It ends when the values fall below 80 % of the limit, so that a value on the edge does not make it flicker.</source>
        <translation>有应答，但最近 m 个应答中有 n 个超过限制，或丢失过多。数值降到限制的 80 % 以下时结束，避免在临界值上反复跳变。</translation>
    </message>
    <message>
        <source>A heartbeat was missed or the connection died, and the verdict is not due. It ends well with any reply, and with the verdict after as many misses as are set: one lost packet is no outage.</source>
        <translation>心跳丢失或连接死亡，但判定时间未到。任何应答都会使其恢复，丢失达到设定次数则作出判定：丢一个报文不算中断。</translation>
    </message>
    <message>
        <source>The verdict: as many misses in a row as are set, or a refusal, or a death that a new connection did not mend. The outage is counted from the first unanswered heartbeat, not from the verdict.</source>
        <translation>判定：连续丢失达到设定次数、被拒绝，或连接死亡且新连接未能恢复。中断从第一个未获应答的心跳算起，而不是从判定算起。</translation>
    </message>
    <message>
        <source>A client&apos;s connection has ended. A client that comes back is a new row: from this side nobody can tell whether it is the same one.</source>
        <translation>客户端的连接已结束。重新连接的客户端是新的一行：本端无法知道它是否是同一个。</translation>
    </message>
</context>
<context>
    <name>PeriodPanel</name>
    <message>
        <source>Heartbeats</source>
        <translation>心跳</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>Least RTT (ms)</source>
        <translation>最短 RTT (ms)</translation>
    </message>
    <message>
        <source>Mean (ms)</source>
        <translation>平均 (ms)</translation>
    </message>
    <message>
        <source>Median (ms)</source>
        <translation>中位数 (ms)</translation>
    </message>
    <message>
        <source>95th percentile (ms)</source>
        <translation>第 95 百分位 (ms)</translation>
    </message>
    <message>
        <source>99th percentile (ms)</source>
        <translation>第 99 百分位 (ms)</translation>
    </message>
    <message>
        <source>Longest RTT (ms)</source>
        <translation>最长 RTT (ms)</translation>
    </message>
    <message>
        <source>Jitter (ms)</source>
        <translation>抖动 (ms)</translation>
    </message>
    <message>
        <source>Network, mean (ms)</source>
        <translation>网络，平均 (ms)</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>可用率</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Font size</source>
        <translation>字号(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Refresh the table every</source>
        <translation>表格刷新间隔(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keep recorded sessions for</source>
        <translation>会话记录保留(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Save changes of the workspace by themselves</source>
        <translation>自动保存工作区的更改(&amp;S)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>Ask before targets are re&amp;moved</source>
        <translation>移除目标前询问(&amp;M)</translation>
    </message>
    <message>
        <source>Show a &amp;notification when a peer is lost or back</source>
        <translation>对端失联或恢复时显示通知(&amp;N)</translation>
    </message>
    <message>
        <source>… &amp;with a sound when one is lost</source>
        <translation>……失联时发出声音(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Go on watching in the tray when the window is closed</source>
        <translation>关闭窗口后在托盘中继续监视(&amp;G)</translation>
    </message>
    <message>
        <source>Am I &amp;online? Ask</source>
        <translation>我在线吗？询问(&amp;O)</translation>
    </message>
    <message>
        <source>The default gateway</source>
        <translation>默认网关</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>不询问</translation>
    </message>
</context>
<context>
    <name>Spread</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a value, and how many have it</comment>
        <translation>%1（%2 个）</translation>
    </message>
    <message numerus="yes">
        <source>%n other value(s)</source>
        <translation>
            <numerusform>其他 %n 种值</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between values</comment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Closed by peer</source>
        <translation>对端已关闭</translation>
    </message>
    <message>
        <source>The peer closed the connection</source>
        <translation>对端关闭了连接</translation>
    </message>
    <message>
        <source>Look into the peer&apos;s log: its program ended, was stopped, or closes connections by a limit of its own.</source>
        <translation>请查看对端日志：其程序已结束、被停止，或按自身限制关闭了连接。</translation>
    </message>
    <message>
        <source>Reset by peer</source>
        <translation>对端重置</translation>
    </message>
    <message>
        <source>The peer&apos;s program broke the connection off</source>
        <translation>对端程序强行断开了连接</translation>
    </message>
    <message>
        <source>Look for a crash or an abort in the peer&apos;s log: it left with data unread, or threw the connection away.</source>
        <translation>请在对端日志中查找崩溃或异常终止：它留下未读数据退出，或丢弃了连接。</translation>
    </message>
    <message>
        <source>Peer restarted</source>
        <translation>对端已重启</translation>
    </message>
    <message>
        <source>The peer no longer knows the connection: it was restarted</source>
        <translation>对端不再认识此连接：它已重启</translation>
    </message>
    <message>
        <source>Ask how long the peer has been running: its computer or its address changed.</source>
        <translation>请确认对端已运行多久：其计算机或地址发生了变化。</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Nothing listens on that port</source>
        <translation>该端口无程序监听</translation>
    </message>
    <message>
        <source>The host is alive: start the service there, or correct the port.</source>
        <translation>主机在线：请启动该服务，或更正端口。</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>The peer&apos;s host does not answer</source>
        <translation>对端主机无应答</translation>
    </message>
    <message>
        <source>Check the peer&apos;s power and cable, then whether a firewall on the way drops the packets without a word.</source>
        <translation>请检查对端的电源和网线，再检查途中是否有防火墙静默丢弃数据包。</translation>
    </message>
    <message>
        <source>No such host</source>
        <translation>主机不存在</translation>
    </message>
    <message>
        <source>A router says that there is no such host</source>
        <translation>路由器报告该主机不存在</translation>
    </message>
    <message>
        <source>The last router finds nobody at that address: check the peer&apos;s power, cable and address.</source>
        <translation>最后一跳路由器在该地址找不到主机：请检查对端的电源、网线和地址。</translation>
    </message>
    <message>
        <source>No route</source>
        <translation>无路由</translation>
    </message>
    <message>
        <source>A router says that it has no route to the peer</source>
        <translation>路由器报告没有到对端的路由</translation>
    </message>
    <message>
        <source>Check the routes and the link between here and the peer&apos;s network.</source>
        <translation>请检查本机与对端网络之间的路由和链路。</translation>
    </message>
    <message>
        <source>Forbidden</source>
        <translation>被禁止</translation>
    </message>
    <message>
        <source>A router says that the connection is forbidden</source>
        <translation>路由器报告该连接被禁止</translation>
    </message>
    <message>
        <source>A firewall on the way rejects it by a rule: have the port allowed.</source>
        <translation>途中的防火墙按规则拒绝了连接：请放行该端口。</translation>
    </message>
    <message>
        <source>Not responding</source>
        <translation>应用无响应</translation>
    </message>
    <message>
        <source>The host answers, the application does not</source>
        <translation>主机有应答，应用程序无应答</translation>
    </message>
    <message>
        <source>The program hangs, is stopped or overloaded: look at it on the peer; the network is fine.</source>
        <translation>程序挂起、已停止或过载：请在对端检查；网络正常。</translation>
    </message>
    <message>
        <source>Not reading</source>
        <translation>应用不读取</translation>
    </message>
    <message>
        <source>The application does not read what it is sent</source>
        <translation>应用程序不读取发给它的数据</translation>
    </message>
    <message>
        <source>Its receive buffer is full: the program hangs or is overloaded; the network is fine.</source>
        <translation>其接收缓冲区已满：程序挂起或过载；网络正常。</translation>
    </message>
    <message>
        <source>Forgotten on the way</source>
        <translation>途中遗失</translation>
    </message>
    <message>
        <source>A firewall or NAT on the way forgot the connection</source>
        <translation>途中的防火墙或 NAT 丢失了此连接的记录</translation>
    </message>
    <message>
        <source>Set keepalive idle or the interval to less than half of that device&apos;s idle limit.</source>
        <translation>请将保活空闲时间或间隔设为该设备空闲时限的一半以下。</translation>
    </message>
    <message>
        <source>Own network down</source>
        <translation>本机网络中断</translation>
    </message>
    <message>
        <source>This computer&apos;s network is down</source>
        <translation>本机网络已中断</translation>
    </message>
    <message>
        <source>Check this computer&apos;s cable, Wi-Fi, address and default route; the peer may be fine.</source>
        <translation>请检查本机的网线、Wi-Fi、地址和默认路由；对端可能正常。</translation>
    </message>
    <message>
        <source>Blocked here</source>
        <translation>本机拦截</translation>
    </message>
    <message>
        <source>A firewall on this computer holds the packets back</source>
        <translation>本机防火墙拦截了数据包</translation>
    </message>
    <message>
        <source>Limit of this computer</source>
        <translation>本机资源受限</translation>
    </message>
    <message>
        <source>This computer ran out of descriptors or ports</source>
        <translation>本机的文件描述符或端口已用尽</translation>
    </message>
    <message>
        <source>Raise the limit on open files (ulimit -n) or the range of local ports, or watch fewer targets.</source>
        <translation>请提高打开文件数上限 (ulimit -n) 或扩大本地端口范围，或减少监视的目标。</translation>
    </message>
    <message>
        <source>Closed here</source>
        <translation>本机关闭</translation>
    </message>
    <message>
        <source>The connection was closed on this computer</source>
        <translation>连接在本机被关闭</translation>
    </message>
    <message>
        <source>Another program here destroyed it: an administrator&apos;s tool, a VPN client, a firewall.</source>
        <translation>本机的其他程序终止了它：管理工具、VPN 客户端或防火墙。</translation>
    </message>
    <message>
        <source>Name not resolved</source>
        <translation>名称无法解析</translation>
    </message>
    <message>
        <source>The host name does not resolve</source>
        <translation>主机名无法解析</translation>
    </message>
    <message>
        <source>Correct the name, or check that this computer reaches its name server.</source>
        <translation>请更正名称，或检查本机能否访问域名服务器。</translation>
    </message>
    <message>
        <source>Unexpected reply</source>
        <translation>意外应答</translation>
    </message>
    <message>
        <source>The reply is not what was expected</source>
        <translation>应答与预期不符</translation>
    </message>
    <message>
        <source>Another service may listen on that port: check the port and the method.</source>
        <translation>可能是其他服务在监听该端口：请检查端口和方式。</translation>
    </message>
    <message>
        <source>TLS failed</source>
        <translation>TLS 失败</translation>
    </message>
    <message>
        <source>No TLS session came about</source>
        <translation>未能建立 TLS 会话</translation>
    </message>
    <message>
        <source>Check the peer&apos;s certificate: its dates, its name and who signed it.</source>
        <translation>请检查对端证书：有效期、名称和签发者。</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>已开始</translation>
    </message>
    <message>
        <source>Watching began</source>
        <translation>开始监视</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>未应答</translation>
    </message>
    <message>
        <source>A heartbeat was not answered in time</source>
        <translation>有心跳未按时应答</translation>
    </message>
    <message>
        <source>The verdict comes within a few heartbeats.</source>
        <translation>几次心跳之内即可判定。</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>缓慢</translation>
    </message>
    <message>
        <source>The replies take longer than the limit</source>
        <translation>应答时间超过限值</translation>
    </message>
    <message>
        <source>Compare the kernel&apos;s round-trip time: if it is short, the application is slow, else the network.</source>
        <translation>请对比内核的往返时间：若较短则是应用慢，否则是网络慢。</translation>
    </message>
    <message>
        <source>Missed replies</source>
        <translation>应答丢失</translation>
    </message>
    <message>
        <source>Too many replies were missed</source>
        <translation>丢失的应答过多</translation>
    </message>
    <message>
        <source>Look for a weak link on the way, or a peer that is overloaded at times.</source>
        <translation>请检查途中质量差的链路，或对端是否时有过载。</translation>
    </message>
    <message>
        <source>Unsteady</source>
        <translation>不稳定</translation>
    </message>
    <message>
        <source>The reply times vary more than the limit</source>
        <translation>应答时间的波动超过限值</translation>
    </message>
    <message>
        <source>Look for a busy link on the way, or a peer that is overloaded at times.</source>
        <translation>请检查途中繁忙的链路，或对端是否时有过载。</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>The peer answers again</source>
        <translation>对端恢复应答</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Paused by the operator</source>
        <translation>由操作员暂停</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>There is not enough evidence to name a cause</source>
        <translation>证据不足，无法确定原因</translation>
    </message>
    <message>
        <source>Give the target a method with replies, or allow the second connection: both tell more.</source>
        <translation>请为目标选用有应答的方式，或允许第二条连接：两者都能提供更多信息。</translation>
    </message>
    <message>
        <source>Cannot listen on %1: %2. Choose another address or port, or end what holds it.</source>
        <translation>无法监听 %1：%2。请换一个地址或端口，或结束占用它的程序。</translation>
    </message>
    <message>
        <source>Cannot listen on %1. Choose another address or port, or end what holds it.</source>
        <translation>无法监听 %1。请换一个地址或端口，或结束占用它的程序。</translation>
    </message>
    <message>
        <source>Too few file descriptors for %1: %2. Raise the limit (ulimit -n) or watch fewer.</source>
        <translation>文件描述符不足以用于 %1：%2。请提高上限 (ulimit -n) 或减少监视数量。</translation>
    </message>
    <message>
        <source>Too few file descriptors for %1. Raise the limit (ulimit -n) or watch fewer.</source>
        <translation>文件描述符不足以用于 %1。请提高上限 (ulimit -n) 或减少监视数量。</translation>
    </message>
    <message>
        <source>Cannot open %1: %2. Check the path and its permissions.</source>
        <translation>无法打开 %1：%2。请检查路径及其权限。</translation>
    </message>
    <message>
        <source>Cannot open %1. Check the path and its permissions.</source>
        <translation>无法打开 %1。请检查路径及其权限。</translation>
    </message>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>Cannot read %1.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>Cannot write %1: %2. Choose a folder where you may write.</source>
        <translation>无法写入 %1：%2。请选择有写入权限的文件夹。</translation>
    </message>
    <message>
        <source>Cannot write %1. Choose a folder where you may write.</source>
        <translation>无法写入 %1。请选择有写入权限的文件夹。</translation>
    </message>
    <message>
        <source>There is no room left on the disk for %1: %2. Make room and try again.</source>
        <translation>磁盘空间不足，无法写入 %1：%2。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>There is no room left on the disk for %1. Make room and try again.</source>
        <translation>磁盘空间不足，无法写入 %1。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>%1 is not a Keepwatch workspace: %2.</source>
        <translation>%1 不是 Keepwatch 工作区：%2。</translation>
    </message>
    <message>
        <source>%1 is not a Keepwatch workspace.</source>
        <translation>%1 不是 Keepwatch 工作区。</translation>
    </message>
    <message>
        <source>%1 was written by a newer Keepwatch (%2): it is opened read-only.</source>
        <translation>%1 由更新版本的 Keepwatch (%2) 写入：以只读方式打开。</translation>
    </message>
    <message>
        <source>%1 was written by a newer Keepwatch: it is opened read-only.</source>
        <translation>%1 由更新版本的 Keepwatch 写入：以只读方式打开。</translation>
    </message>
    <message>
        <source>%1 has an invalid value: %2.</source>
        <translation>%1 含有无效值：%2。</translation>
    </message>
    <message>
        <source>%1 has an invalid value.</source>
        <translation>%1 含有无效值。</translation>
    </message>
    <message>
        <source>Cannot open the history %1: %2. Watching goes on, but nothing is stored.</source>
        <translation>无法打开历史记录 %1：%2。监视仍在继续，但不会保存任何内容。</translation>
    </message>
    <message>
        <source>Cannot open the history %1. Watching goes on, but nothing is stored.</source>
        <translation>无法打开历史记录 %1。监视仍在继续，但不会保存任何内容。</translation>
    </message>
    <message>
        <source>%1 is not a Keepwatch history: %2. It was left untouched.</source>
        <translation>%1 不是 Keepwatch 历史记录：%2。文件未作改动。</translation>
    </message>
    <message>
        <source>%1 is not a Keepwatch history. It was left untouched.</source>
        <translation>%1 不是 Keepwatch 历史记录。文件未作改动。</translation>
    </message>
    <message>
        <source>The history %1 was written by a newer Keepwatch (%2). It was left untouched.</source>
        <translation>历史记录 %1 由更新版本的 Keepwatch (%2) 写入。文件未作改动。</translation>
    </message>
    <message>
        <source>The history %1 was written by a newer Keepwatch. It was left untouched.</source>
        <translation>历史记录 %1 由更新版本的 Keepwatch 写入。文件未作改动。</translation>
    </message>
    <message>
        <source>The history %1 could not be written for a while; lost: %2.</source>
        <translation>历史记录 %1 曾一度无法写入；丢失：%2。</translation>
    </message>
    <message>
        <source>The history %1 could not be written for a while; some of it is lost.</source>
        <translation>历史记录 %1 曾一度无法写入；部分内容已丢失。</translation>
    </message>
    <message>
        <source>%1 was cancelled: %2.</source>
        <translation>%1 已取消：%2。</translation>
    </message>
    <message>
        <source>%1 was cancelled; nothing was written.</source>
        <translation>%1 已取消；未写入任何内容。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no host: write HOST:PORT.</source>
        <translation>“%1”缺少主机：请写成 HOST:PORT。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no port: write HOST:PORT.</source>
        <translation>“%1”缺少端口：请写成 HOST:PORT。</translation>
    </message>
    <message>
        <source>The port of &quot;%1&quot; is not a number: write one from 1 to 65535.</source>
        <translation>“%1”的端口不是数字：请输入 1 至 65535。</translation>
    </message>
    <message>
        <source>The port of &quot;%1&quot; is out of range: write one from 1 to 65535.</source>
        <translation>“%1”的端口超出范围：请输入 1 至 65535。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be told apart: write an IPv6 address in brackets, as in [::1]:7.</source>
        <translation>“%1”有歧义：IPv6 地址请加方括号，如 [::1]:7。</translation>
    </message>
    <message>
        <source>Unanswered probes</source>
        <translation>未应答的探测</translation>
    </message>
    <message>
        <source>Packets unacknowledged</source>
        <translation>未确认的数据包</translation>
    </message>
    <message>
        <source>Retransmissions since the last progress</source>
        <translation>上次进展以来的重传</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>The peer&apos;s receive window</source>
        <translation>对端接收窗口</translation>
    </message>
    <message>
        <source>Last acknowledgement</source>
        <translation>最后一次确认</translation>
    </message>
    <message>
        <source>Last data received</source>
        <translation>最后一次收到数据</translation>
    </message>
    <message>
        <source>Last transmission</source>
        <translation>最后一次发送</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The system says</source>
        <translation>系统报告</translation>
    </message>
    <message>
        <source>The peer sent</source>
        <translation>对端发送</translation>
    </message>
    <message>
        <source>Name look-up</source>
        <translation>名称解析</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>连接尝试</translation>
    </message>
    <message>
        <source>not answered in time</source>
        <translation>未按时应答</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>not what was expected</source>
        <translation>与预期不符</translation>
    </message>
    <message>
        <source>Reported on the way</source>
        <translation>途中设备报告</translation>
    </message>
    <message>
        <source>ICMP</source>
        <translation>ICMP</translation>
    </message>
    <message>
        <source>Last reply</source>
        <translation>最后一次应答</translation>
    </message>
    <message>
        <source>Silence before it</source>
        <translation>此前的静默</translation>
    </message>
    <message>
        <source>Unanswered heartbeats</source>
        <translation>未应答的心跳</translation>
    </message>
    <message>
        <source>TCP state</source>
        <translation>TCP 状态</translation>
    </message>
    <message>
        <source>Kernel round trip</source>
        <translation>内核往返时间</translation>
    </message>
    <message>
        <source>Its variation</source>
        <translation>其波动</translation>
    </message>
    <message>
        <source>Retransmission timeout</source>
        <translation>重传超时</translation>
    </message>
    <message>
        <source>Retransmissions in all</source>
        <translation>重传总数</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Segments in</source>
        <translation>收到的报文段</translation>
    </message>
    <message>
        <source>Segments out</source>
        <translation>发出的报文段</translation>
    </message>
    <message>
        <source>Congestion window (packets)</source>
        <translation>拥塞窗口（包）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>940 s (15 m 40 s)</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Silent for</source>
        <translation>静默时长</translation>
    </message>
    <message>
        <source>The connection lived</source>
        <translation>连接存续</translation>
    </message>
    <message>
        <source>This is not JSON (line %2): %1.</source>
        <translation>不是 JSON（第 %2 行）：%1。</translation>
    </message>
    <message>
        <source>This is no workspace: its format is &quot;%1&quot;, not &quot;%2&quot;.</source>
        <translation>不是工作区：其格式为“%1”，而非“%2”。</translation>
    </message>
    <message>
        <source>The file has version %1, this Keepwatch knows up to %2: it is opened read-only; a newer Keepwatch can save it.</source>
        <translation>文件版本为 %1，此 Keepwatch 最高支持 %2：以只读方式打开；更新版本的 Keepwatch 可以保存它。</translation>
    </message>
    <message>
        <source>An object in braces {} is needed here.</source>
        <translation>此处需要花括号 {} 中的对象。</translation>
    </message>
    <message>
        <source>A list in brackets [] is needed here.</source>
        <translation>此处需要方括号 [] 中的列表。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing.</source>
        <translation>缺少“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is unknown to this Keepwatch; it is kept as it is.</source>
        <translation>此 Keepwatch 不认识“%1”；将原样保留。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is of the wrong kind; right is: %2.</source>
        <translation>“%1”的类型有误；正确的是：%2。</translation>
    </message>
    <message>
        <source>%1 is out of range; right is: %2.</source>
        <translation>%1 超出范围；正确的是：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no choice here; right is: %2.</source>
        <translation>“%1”不是可选值；正确的是：%2。</translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; is taken already.</source>
        <translation>名称“%1”已被使用。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no method; right is: %2.</source>
        <translation>“%1”不是有效方式；正确的是：%2。</translation>
    </message>
    <message>
        <source>A listener cannot use the method &quot;%1&quot;; right is: %2.</source>
        <translation>监听不能使用方式“%1”；正确的是：%2。</translation>
    </message>
    <message>
        <source>A text is needed here; it is empty.</source>
        <translation>此处需要文本，不能为空。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address; right is: %2.</source>
        <translation>“%1”不是地址；正确的是：%2。</translation>
    </message>
    <message>
        <source>The port &quot;%1&quot; is out of range; right is: %2.</source>
        <translation>端口“%1”超出范围；正确的是：%2。</translation>
    </message>
    <message>
        <source>The time &quot;%1&quot; needs a unit, such as 250ms, 1s or 2min.</source>
        <translation>时间“%1”需要单位，如 250ms、1s 或 2min。</translation>
    </message>
    <message>
        <source>Two values exclude each other; right is: %2.</source>
        <translation>两个值互相矛盾；正确的是：%2。</translation>
    </message>
    <message>
        <source>The line has %1 columns; at most %2 are read.</source>
        <translation>该行有 %1 列；最多读取 %2 列。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is of the wrong kind.</source>
        <translation>“%1”的类型有误。</translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; is taken already, by %2.</source>
        <translation>名称“%1”已被 %2 使用。</translation>
    </message>
    <message>
        <source>This is no workspace: its &quot;format&quot; is missing.</source>
        <translation>不是工作区：缺少“format”。</translation>
    </message>
    <message>
        <source>The operator paused it; nothing is sent.</source>
        <translation>已由操作员暂停；不发送任何数据。</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>连接中</translation>
    </message>
    <message>
        <source>Not known yet: the first connection is being made.</source>
        <translation>尚不清楚：正在建立首个连接。</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>It answers in time.</source>
        <translation>按时应答。</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>性能下降</translation>
    </message>
    <message>
        <source>It answers, but slowly, unsteadily or not always.</source>
        <translation>有应答，但缓慢、不稳定或时有缺失。</translation>
    </message>
    <message>
        <source>Suspect</source>
        <translation>可疑</translation>
    </message>
    <message>
        <source>A heartbeat is unanswered or the connection died; the verdict is not due yet.</source>
        <translation>有心跳未应答或连接已失效；尚未到判定时间。</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>不可达</translation>
    </message>
    <message>
        <source>The verdict is in: the peer does not answer.</source>
        <translation>已判定：对端无应答。</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>The client&apos;s connection has ended.</source>
        <translation>客户端连接已结束。</translation>
    </message>
    <message>
        <source>Miss</source>
        <translation>未应答</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>可能</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>很可能</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Re-established</source>
        <translation>已重新建立</translation>
    </message>
    <message>
        <source>Keepalive</source>
        <translation>保活</translation>
    </message>
    <message>
        <source>The kernel&apos;s own probes on an idle connection; the protocol stays untouched.</source>
        <translation>内核对空闲连接的自身探测；不触及应用协议。</translation>
    </message>
    <message>
        <source>Echo</source>
        <translation>回显</translation>
    </message>
    <message>
        <source>A frame goes to an echo service (RFC 862) and has to come back.</source>
        <translation>向回显服务 (RFC 862) 发送一帧，须原样返回。</translation>
    </message>
    <message>
        <source>Framed heartbeat</source>
        <translation>成帧心跳</translation>
    </message>
    <message>
        <source>Keepwatch&apos;s own heartbeat, answered by another Keepwatch or keepwatch-cli respond.</source>
        <translation>Keepwatch 自己的心跳，由另一个 Keepwatch 或 keepwatch-cli respond 应答。</translation>
    </message>
    <message>
        <source>Passive</source>
        <translation>被动</translation>
    </message>
    <message>
        <source>Nothing is sent; any byte from the peer within the interval is a sign of life.</source>
        <translation>不发送任何数据；间隔内收到对端任意字节即视为存活。</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>短连接</translation>
    </message>
    <message>
        <source>A new connection each time; the time of its handshake is measured.</source>
        <translation>每次新建连接，测量握手时间。</translation>
    </message>
    <message>
        <source>LAN</source>
        <translation>局域网</translation>
    </message>
    <message>
        <source>Wired and near: the quickest verdict.</source>
        <translation>有线近距离：判定最快。</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>办公网</translation>
    </message>
    <message>
        <source>Outlasts short interruptions, such as Wi-Fi roaming.</source>
        <translation>可容忍短暂中断，如 Wi-Fi 漫游。</translation>
    </message>
    <message>
        <source>WAN</source>
        <translation>广域网</translation>
    </message>
    <message>
        <source>Far or metered: few packets, a patient verdict.</source>
        <translation>远距离或按流量计费：数据包少，判定从容。</translation>
    </message>
    <message>
        <source>Established</source>
        <translation>已建立</translation>
    </message>
    <message>
        <source>Dialling (SYN-SENT)</source>
        <translation>正在连接 (SYN-SENT)</translation>
    </message>
    <message>
        <source>Accepting (SYN-RECEIVED)</source>
        <translation>正在接受 (SYN-RECEIVED)</translation>
    </message>
    <message>
        <source>Closing from here (FIN-WAIT-1)</source>
        <translation>本端正在关闭 (FIN-WAIT-1)</translation>
    </message>
    <message>
        <source>Closed from here (FIN-WAIT-2)</source>
        <translation>本端已关闭 (FIN-WAIT-2)</translation>
    </message>
    <message>
        <source>Closed, waiting (TIME-WAIT)</source>
        <translation>已关闭，等待中 (TIME-WAIT)</translation>
    </message>
    <message>
        <source>Dead (CLOSED)</source>
        <translation>已失效 (CLOSED)</translation>
    </message>
    <message>
        <source>Closed by the peer (CLOSE-WAIT)</source>
        <translation>对端已关闭 (CLOSE-WAIT)</translation>
    </message>
    <message>
        <source>Closed by both (LAST-ACK)</source>
        <translation>双方已关闭 (LAST-ACK)</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>监听中</translation>
    </message>
    <message>
        <source>Closing from both sides (CLOSING)</source>
        <translation>双方正在关闭 (CLOSING)</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>KEEPCNT is ignored: the user timeout decides in its place. Set the user timeout to idle + interval × count to keep the count&apos;s meaning.</source>
        <translation>KEEPCNT 被忽略：由用户超时代为决定。要使次数保持意义，请将用户超时设为 空闲时间 + 间隔 × 次数。</translation>
    </message>
    <message>
        <source>The user timeout is shorter than KEEPIDLE: it has no effect on an idle connection before the first probe.</source>
        <translation>用户超时短于 KEEPIDLE：首次探测之前对空闲连接无效。</translation>
    </message>
    <message>
        <source>One unacknowledged byte switches keepalive off; without a user timeout the retransmissions decide alone.</source>
        <translation>只要有一个未确认的字节，保活就不起作用；没有用户超时则只由重传决定。</translation>
    </message>
    <message>
        <source>The heartbeats are more frequent than KEEPIDLE: no keepalive probe is ever sent.</source>
        <translation>心跳比 KEEPIDLE 更频繁：永远不会发送保活探测。</translation>
    </message>
    <message>
        <source>This system counts keepalive in whole seconds: the values were rounded up.</source>
        <translation>此系统的保活以整秒计：数值已向上取整。</translation>
    </message>
    <message>
        <source>This system always sends 10 probes: KEEPCNT cannot be set.</source>
        <translation>此系统总是发送 10 次探测：无法设置 KEEPCNT。</translation>
    </message>
    <message>
        <source>This system does not tell which values took effect.</source>
        <translation>此系统不报告实际生效的值。</translation>
    </message>
    <message>
        <source>The system refused an option; its own default is in force.</source>
        <translation>系统拒绝了某个选项；采用系统默认值。</translation>
    </message>
    <message>
        <source>A silent idle peer is never noticed: no probe is sent.</source>
        <translation>空闲对端失联后永远不会被发现：不发送探测。</translation>
    </message>
    <message>
        <source>A silent idle peer is noticed after %1.</source>
        <translation>空闲对端失联后 %1 可发现。</translation>
    </message>
    <message>
        <source>A silent idle peer is noticed after %1 (kernel timers: up to %2).</source>
        <translation>空闲对端失联后 %1 可发现（内核定时器：最多 %2）。</translation>
    </message>
    <message>
        <source>With data in flight nothing here says when the death is noticed.</source>
        <translation>有数据在途时，此处的设置无法确定何时发现失效。</translation>
    </message>
    <message>
        <source>With data in flight it is noticed after %1.</source>
        <translation>有数据在途时，%1 后可发现。</translation>
    </message>
    <message>
        <source>With data in flight it is noticed after %1, at the latest after %2.</source>
        <translation>有数据在途时，%1 后可发现，最迟 %2。</translation>
    </message>
    <message>
        <source>By heartbeat the verdict comes %1 to %2 after the peer fell silent.</source>
        <translation>通过心跳，对端失联后 %1 至 %2 作出判定。</translation>
    </message>
    <message>
        <source>Nothing is sent.</source>
        <translation>不发送任何数据。</translation>
    </message>
    <message>
        <source>%1 packets and %2 a day on each connection.</source>
        <translation>每个连接每天 %1 个数据包、%2。</translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s network is down: %n connection(s)</source>
        <translation>
            <numerusform>本机网络中断：影响 %n 个连接</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) to %1 became unreachable together</source>
        <translation>
            <numerusform>到 %1 的 %n 个连接同时变为不可达</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) in %1 became unreachable together</source>
        <translation>
            <numerusform>%1 内的 %n 个连接同时变为不可达</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) behind router %1 became unreachable together</source>
        <translation>
            <numerusform>路由器 %1 之后的 %n 个连接同时变为不可达</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) over interface %1 became unreachable together</source>
        <translation>
            <numerusform>经接口 %1 的 %n 个连接同时变为不可达</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) of group %1 became unreachable together</source>
        <translation>
            <numerusform>分组 %1 的 %n 个连接同时变为不可达</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n connection(s) of an incident are back after %1</source>
        <translation>
            <numerusform>同一故障的 %n 个连接已全部恢复，历时 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Goes and comes too often (flapping): no message for each time any more</source>
        <translation>反复断续（抖动）：不再逐次通知</translation>
    </message>
    <message>
        <source>Has settled: no longer flapping</source>
        <translation>已稳定：不再抖动</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已应答</translation>
    </message>
    <message>
        <source>connected, no reply</source>
        <translation>已连接，无回复</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>a router says: unreachable</source>
        <translation>路由器称：不可达</translation>
    </message>
    <message>
        <source>a router says: forbidden</source>
        <translation>路由器称：禁止</translation>
    </message>
    <message>
        <source>could not leave this computer</source>
        <translation>未能离开本机</translation>
    </message>
    <message>
        <source>closed before an answer</source>
        <translation>应答前已关闭</translation>
    </message>
    <message>
        <source>Second opinion</source>
        <translation>另行连接验证</translation>
    </message>
    <message>
        <source>ICMP to the second opinion</source>
        <translation>另行连接收到的 ICMP</translation>
    </message>
    <message>
        <source>interface down</source>
        <translation>接口已停用</translation>
    </message>
    <message>
        <source>no carrier</source>
        <translation>无载波</translation>
    </message>
    <message>
        <source>address gone</source>
        <translation>地址已移除</translation>
    </message>
    <message>
        <source>no route</source>
        <translation>无路由</translation>
    </message>
    <message>
        <source>next hop does not answer</source>
        <translation>下一跳无应答</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Own network</source>
        <translation>本机网络</translation>
    </message>
    <message>
        <source>TLS session</source>
        <translation>TLS 会话</translation>
    </message>
    <message>
        <source>ended in form by the peer</source>
        <translation>由对端正常结束</translation>
    </message>
    <message>
        <source>Wrong with TLS</source>
        <translation>TLS 问题</translation>
    </message>
    <message>
        <source>In the library&apos;s words</source>
        <translation>TLS 库的说明</translation>
    </message>
    <message>
        <source>Certificate for</source>
        <translation>证书主体</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>颁发者</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效时间</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>SHA-256 指纹</translation>
    </message>
    <message>
        <source>This service closes silent connections after %1</source>
        <translation>此服务会在 %1 后关闭静默的连接</translation>
    </message>
    <message>
        <source>This service closes connections after %1</source>
        <translation>此服务会在 %1 后关闭连接</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Step of the dialogue</source>
        <translation>对话的步骤</translation>
    </message>
    <message>
        <source>Heard instead</source>
        <translation>实际收到</translation>
    </message>
    <message>
        <source>A listener cannot use TLS: Keepwatch accepts plain connections only.</source>
        <translation>监听不能使用 TLS：Keepwatch 只接受未加密的连接。</translation>
    </message>
    <message>
        <source>An invalid certificate is accepted for one target at a time: &quot;tls_verify&quot;: false belongs to that target, not to a group or the defaults.</source>
        <translation>无效证书只能逐个目标接受：&quot;tls_verify&quot;: false 应写在该目标中，而不是分组或默认值中。</translation>
    </message>
    <message>
        <source>This is no dialogue: its format is &quot;%1&quot;, not &quot;%2&quot;.</source>
        <translation>这不是对话文件：其 format 为“%1”，而不是“%2”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot name a dialogue: use lower-case letters, digits and hyphens, and no method&apos;s name.</source>
        <translation>“%1”不能用作对话名称：请使用小写字母、数字和连字符，且不得与方式同名。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not hexadecimal: two digits make a byte, as in c0 00.</source>
        <translation>“%1”不是十六进制：每两位数字表示一个字节，例如 c0 00。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no escape; right is: %2.</source>
        <translation>“%1”不是转义序列；正确写法：%2。</translation>
    </message>
    <message>
        <source>The pattern &quot;%1&quot; cannot be used: %2.</source>
        <translation>无法使用模式“%1”：%2。</translation>
    </message>
    <message>
        <source>This is too long (%1); right is: at most %2.</source>
        <translation>内容过长（%1）；最多为 %2。</translation>
    </message>
    <message>
        <source>These are too many (%1); right is: at most %2.</source>
        <translation>数量过多（%1）；最多为 %2。</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>What is said and what has to be answered stands in a file.</source>
        <translation>发送的内容和期望的应答写在一个文件中。</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate has expired</source>
        <translation>对端证书已过期</translation>
    </message>
    <message>
        <source>Renew the certificate on the peer, and check this computer&apos;s clock.</source>
        <translation>请更新对端的证书，并检查本机时钟。</translation>
    </message>
    <message>
        <source>not valid yet</source>
        <translation>尚未生效</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate is not valid yet</source>
        <translation>对端证书尚未生效</translation>
    </message>
    <message>
        <source>Check the clocks of both computers, then the certificate&apos;s first day.</source>
        <translation>请检查两台计算机的时钟，再检查证书的生效日期。</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>已吊销</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate was revoked</source>
        <translation>对端证书已被吊销</translation>
    </message>
    <message>
        <source>Have the peer&apos;s certificate replaced: its issuer no longer stands by it.</source>
        <translation>请更换对端证书：颁发者已不再为其担保。</translation>
    </message>
    <message>
        <source>for another name</source>
        <translation>名称不符</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate is for another name</source>
        <translation>对端证书属于另一个名称</translation>
    </message>
    <message>
        <source>Correct the host, or set the TLS server name to a name that the certificate is for; these stand in the details.</source>
        <translation>请更正主机名，或将 TLS 服务器名称设为证书所含的名称（见详情）。</translation>
    </message>
    <message>
        <source>self-signed</source>
        <translation>自签名</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate is self-signed: nobody vouches for it</source>
        <translation>对端证书为自签名：没有人为其担保</translation>
    </message>
    <message>
        <source>Name it as the target&apos;s CA file, or accept it for this target alone.</source>
        <translation>请将其设为该目标的 CA 文件，或仅对本目标接受它。</translation>
    </message>
    <message>
        <source>issuer not trusted</source>
        <translation>颁发者不受信任</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate comes from an issuer that is not trusted here</source>
        <translation>对端证书的颁发者在本机不受信任</translation>
    </message>
    <message>
        <source>Name the issuer&apos;s certificate as the target&apos;s CA file, or have the peer send its whole chain.</source>
        <translation>请将颁发者的证书设为该目标的 CA 文件，或让对端发送完整证书链。</translation>
    </message>
    <message>
        <source>none shown</source>
        <translation>未出示</translation>
    </message>
    <message>
        <source>The peer shows no certificate</source>
        <translation>对端未出示证书</translation>
    </message>
    <message>
        <source>Give the peer a certificate: without one nobody knows who it is.</source>
        <translation>请为对端配置证书：没有证书就无法确认其身份。</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate is not valid</source>
        <translation>对端证书无效</translation>
    </message>
    <message>
        <source>What is wrong with it stands in the details; have it replaced on the peer.</source>
        <translation>问题见详情；请在对端更换证书。</translation>
    </message>
    <message>
        <source>refused by the peer</source>
        <translation>被对端拒绝</translation>
    </message>
    <message>
        <source>The peer refused the TLS session</source>
        <translation>对端拒绝了 TLS 会话</translation>
    </message>
    <message>
        <source>Its reason stands in the details: often a version or cipher that is too old, a server name that it does not know, or a client certificate that it asks for.</source>
        <translation>原因见详情：常见的是版本或密码套件过旧、服务器名称未知，或对端要求客户端证书。</translation>
    </message>
    <message>
        <source>no TLS</source>
        <translation>非 TLS</translation>
    </message>
    <message>
        <source>The peer speaks no TLS on that port</source>
        <translation>对端在该端口不使用 TLS</translation>
    </message>
    <message>
        <source>Check the port, or switch TLS off for this target.</source>
        <translation>请检查端口，或为该目标关闭 TLS。</translation>
    </message>
    <message>
        <source>protocol error</source>
        <translation>协议错误</translation>
    </message>
    <message>
        <source>The peer&apos;s TLS is not as it should be</source>
        <translation>对端的 TLS 不符合规范</translation>
    </message>
    <message>
        <source>Keepwatch asks for TLS 1.2 or later; what the library found stands in the details.</source>
        <translation>Keepwatch 要求 TLS 1.2 或更高版本；TLS 库发现的问题见详情。</translation>
    </message>
    <message>
        <source>The peer did not answer the TLS handshake in time</source>
        <translation>对端未在限时内应答 TLS 握手</translation>
    </message>
    <message>
        <source>Its host is alive: the program hangs, or speaks no TLS on that port.</source>
        <translation>其主机正常：程序可能挂起，或在该端口不使用 TLS。</translation>
    </message>
    <message>
        <source>closed by the peer</source>
        <translation>被对端关闭</translation>
    </message>
    <message>
        <source>The peer closed the connection during the TLS handshake</source>
        <translation>对端在 TLS 握手期间关闭了连接</translation>
    </message>
    <message>
        <source>Look into the peer&apos;s log; perhaps it speaks no TLS on that port.</source>
        <translation>请查看对端日志；它在该端口可能不使用 TLS。</translation>
    </message>
    <message>
        <source>broken off by the peer</source>
        <translation>被对端中断</translation>
    </message>
    <message>
        <source>The peer broke the connection off during the TLS handshake</source>
        <translation>对端在 TLS 握手期间中断了连接</translation>
    </message>
    <message>
        <source>CA file unusable</source>
        <translation>CA 文件不可用</translation>
    </message>
    <message>
        <source>The target&apos;s CA file cannot be used</source>
        <translation>该目标的 CA 文件不可用</translation>
    </message>
    <message>
        <source>It has to be readable for Keepwatch and hold certificates in PEM form.</source>
        <translation>它必须可被 Keepwatch 读取，并含有 PEM 格式的证书。</translation>
    </message>
    <message>
        <source>no TLS library</source>
        <translation>无 TLS 库</translation>
    </message>
    <message>
        <source>This computer has no TLS library</source>
        <translation>本机没有 TLS 库</translation>
    </message>
    <message>
        <source>Install OpenSSL (libssl3) on this computer.</source>
        <translation>请在本机安装 OpenSSL（libssl3）。</translation>
    </message>
    <message>
        <source>Whatever certificate this peer shows is accepted, as you decided.</source>
        <translation>按您的设置，该对端出示的任何证书都会被接受。</translation>
    </message>
    <message>
        <source>This peer&apos;s certificate is accepted although it is invalid (%1).</source>
        <translation>该对端的证书虽然无效（%1）仍被接受。</translation>
    </message>
    <message>
        <source>The certificate ends in %1 days, on %2.</source>
        <translation>证书将在 %1 天后到期（%2）。</translation>
    </message>
    <message>
        <source>The certificate ended on %1; a new connection will fail.</source>
        <translation>证书已于 %1 到期；新连接将会失败。</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>剩余天数</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Cipher</source>
        <translation>密码套件</translation>
    </message>
    <message>
        <source>TLS handshake</source>
        <translation>TLS 握手</translation>
    </message>
    <message>
        <source>TLS: %1</source>
        <translation>TLS：%1</translation>
    </message>
    <message>
        <source>Last sign of life</source>
        <translation>最后的存活迹象</translation>
    </message>
    <message>
        <source>First request without an answer</source>
        <translation>首个未获应答的请求</translation>
    </message>
    <message>
        <source>Own network: %1</source>
        <translation>本机网络：%1</translation>
    </message>
    <message>
        <source>Retransmission %1</source>
        <translation>第 %1 次重传</translation>
    </message>
    <message>
        <source>Probe %1 without an answer</source>
        <translation>第 %1 个探测未获应答</translation>
    </message>
    <message>
        <source>Reported on the way: %1</source>
        <translation>途中报告：%1</translation>
    </message>
    <message>
        <source>Miss %1</source>
        <translation>第 %1 次未应答</translation>
    </message>
    <message>
        <source>The connection ended: %1</source>
        <translation>连接结束：%1</translation>
    </message>
    <message>
        <source>A dial failed</source>
        <translation>一次拨号失败</translation>
    </message>
    <message>
        <source>Second opinion asked for</source>
        <translation>已征求第二意见</translation>
    </message>
    <message>
        <source>Second opinion: %1</source>
        <translation>第二意见：%1</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>It answers again</source>
        <translation>恢复应答</translation>
    </message>
    <message>
        <source>+%1 s</source>
        <translation>+%1 秒</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Facts that decided</source>
        <translation>决定性的事实</translation>
    </message>
    <message>
        <source>Further facts</source>
        <translation>其他事实</translation>
    </message>
    <message>
        <source>Of them on the wire again</source>
        <translation>其中再次发到线路上</translation>
    </message>
    <message>
        <source>Timeout doubled (times)</source>
        <translation>超时加倍次数</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>已重发</translation>
    </message>
    <message>
        <source>Next hop</source>
        <translation>下一跳</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考目标</translation>
    </message>
    <message>
        <source>silent: this computer is cut off</source>
        <translation>无应答：本机已断网</translation>
    </message>
    <message>
        <source>answers: this computer is online</source>
        <translation>有应答：本机在线</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>参考地址</translation>
    </message>
    <message>
        <source>Longest silence survived</source>
        <translation>曾经受住的最长静默</translation>
    </message>
    <message>
        <source>A new connection answered after</source>
        <translation>新连接在此之后应答</translation>
    </message>
    <message>
        <source>HTTP/1.1: HEAD / on a kept connection; any status is an answer. Renewed before the server&apos;s limit on requests.</source>
        <translation>HTTP/1.1：在保持的连接上发送 HEAD /；任何状态码都算应答。在达到服务器的请求数上限之前更新连接。</translation>
    </message>
    <message>
        <source>memcached: asks for the version.</source>
        <translation>memcached：查询版本。</translation>
    </message>
    <message>
        <source>MQTT 3.1.1: connects without a name and pings. For brokers that let anybody in.</source>
        <translation>MQTT 3.1.1：不带名称连接并发送 PING。适用于允许任何人接入的代理服务器。</translation>
    </message>
    <message>
        <source>NATS: PING and PONG; the server&apos;s own pings are answered.</source>
        <translation>NATS：PING 与 PONG；服务器自己的 PING 也会得到应答。</translation>
    </message>
    <message>
        <source>PostgreSQL: asks whether TLS is spoken (SSLRequest), on a connection of its own each time, without logging in.</source>
        <translation>PostgreSQL：每次用单独的连接询问是否支持 TLS（SSLRequest），不登录。</translation>
    </message>
    <message>
        <source>Redis and Valkey: PING. A server that asks for a password answers too, and so is alive.</source>
        <translation>Redis 与 Valkey：PING。要求密码的服务器也会应答，因此同样是存活的。</translation>
    </message>
    <message>
        <source>Mail servers: greets and says NOOP. Renewed early, because mail servers close after a few commands without mail.</source>
        <translation>邮件服务器：问候并发送 NOOP。提早更新连接，因为邮件服务器在收到几条没有邮件的命令后就会关闭连接。</translation>
    </message>
    <message>
        <source>SSH: a connection of its own each time, whose banner is read; nobody logs in.</source>
        <translation>SSH：每次用单独的连接读取其标识行；不登录。</translation>
    </message>
    <message>
        <source>greeting</source>
        <translation>问候</translation>
    </message>
    <message>
        <source>banner</source>
        <translation>标识行</translation>
    </message>
    <message>
        <source>%1 holds the search for the idle limit of %2. Choose another file, or remove it.</source>
        <translation>%1 保存的是 %2 的空闲时限搜索。请另选文件，或将其删除。</translation>
    </message>
    <message>
        <source>%1 holds no search for an idle limit. Choose another file, or remove it.</source>
        <translation>%1 不是空闲时限搜索的文件。请另选文件，或将其删除。</translation>
    </message>
    <message>
        <source>The peer itself closes a connection after %1 of silence</source>
        <translation>沉默 %1 后，对端自行关闭连接</translation>
    </message>
    <message>
        <source>Nothing on the way forgot it before. Keepalive does not change what the peer does; a heartbeat may.</source>
        <translation>在此之前，途中设备没有遗忘该连接。保活改变不了对端的行为；心跳也许可以。</translation>
    </message>
    <message>
        <source>The connection is broken off (RST) after %1 of silence</source>
        <translation>沉默 %1 后，连接被中断（RST）</translation>
    </message>
    <message>
        <source>By the peer or by a firewall on the way; only against the firewall keepalive helps.</source>
        <translation>由对端或途中的防火墙所为；保活只对防火墙有效。</translation>
    </message>
    <message>
        <source>The peer sends by itself: no silence lasts longer than %1</source>
        <translation>对端会主动发送：沉默从不超过 %1</translation>
    </message>
    <message>
        <source>A longer one can neither be tried nor happen, as long as the peer does that.</source>
        <translation>只要对端如此，更长的沉默既无法试验，也不会发生。</translation>
    </message>
    <message>
        <source>After %1 of silence the peer&apos;s system acknowledges, but no program answers</source>
        <translation>沉默 %1 后，对端系统予以确认，但没有程序应答</translation>
    </message>
    <message>
        <source>A new connection is answered: the program, or a proxy before it, forgot this one. Keepalive does not change that.</source>
        <translation>新连接得到应答：对端程序或其前面的代理遗忘了此连接。保活改变不了这一点。</translation>
    </message>
    <message>
        <source>Nothing was decided. Go on when the peer answers again.</source>
        <translation>没有得出结论。等对端重新应答后再继续。</translation>
    </message>
    <message>
        <source>What was found once was not found again: no limit can be named</source>
        <translation>先前的结果未能重现：无法给出时限</translation>
    </message>
    <message>
        <source>Begin anew when neither the peer nor the network changes.</source>
        <translation>请在对端和网络都稳定时重新开始。</translation>
    </message>
    <message>
        <source>survived</source>
        <translation>未被遗忘</translation>
    </message>
    <message>
        <source>forgotten: no answer</source>
        <translation>已被遗忘：没有应答</translation>
    </message>
    <message>
        <source>forgotten: answered with RST</source>
        <translation>已被遗忘：得到 RST 应答</translation>
    </message>
    <message>
        <source>broken off (RST)</source>
        <translation>被中断（RST）</translation>
    </message>
    <message>
        <source>the peer spoke</source>
        <translation>对端主动发送</translation>
    </message>
    <message>
        <source>acknowledged, not answered</source>
        <translation>已确认，未应答</translation>
    </message>
    <message>
        <source>peer not reached</source>
        <translation>未能连到对端</translation>
    </message>
    <message>
        <source>%1, then silence</source>
        <translation>%1，之后无应答</translation>
    </message>
    <message>
        <source>%1, then RST</source>
        <translation>%1，之后 RST</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>Forgotten within %1</source>
        <translation>在 %1 内被遗忘</translation>
    </message>
    <message>
        <source>Forgotten between %1 and %2</source>
        <translation>在 %1 到 %2 之间被遗忘</translation>
    </message>
    <message>
        <source>%1; keepalive idle ≤ %2 is safe</source>
        <translation>%1；保活空闲时间 ≤ %2 是安全的</translation>
    </message>
    <message>
        <source>%1: too soon for keepalive</source>
        <translation>%1：对保活来说太短</translation>
    </message>
    <message>
        <source>Nothing is known yet</source>
        <translation>尚无结果</translation>
    </message>
    <message>
        <source>Not forgotten in %1 of silence</source>
        <translation>沉默 %1 未被遗忘</translation>
    </message>
    <message>
        <source>Whoever uses the connection later gets a RST: the death is noticed.</source>
        <translation>之后使用该连接的一方会收到 RST：能够发现连接已死。</translation>
    </message>
    <message>
        <source>What is sent later is dropped without a word: the death is noticed only by its silence.</source>
        <translation>之后发送的内容被无声丢弃：只能从沉默中发现连接已死。</translation>
    </message>
    <message>
        <source>This is the limit of %1.</source>
        <translation>这正是 %1 的时限。</translation>
    </message>
    <message>
        <source>Silent for %1, now asking; at most %2 left</source>
        <translation>已沉默 %1，正在询问；最多还需 %2</translation>
    </message>
    <message>
        <source>Silent for %1 of %2; at most %3 left</source>
        <translation>已沉默 %1，共 %2；最多还需 %3</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) interrupted for up to %1, survived</source>
        <extracomment>%1 is the longest interruption of all</extracomment>
        <translation>
            <numerusform>%n 个连接中断，最长 %1，均已挺过</numerusform>
        </translation>
    </message>
    <message>
        <source>Interrupted for %1, survived</source>
        <translation>中断 %1，已挺过</translation>
    </message>
    <message>
        <source>Acknowledged, but not answered for %1; survived</source>
        <translation>已确认，但 %1 未应答；已挺过</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n earlier one(s) not listed)</source>
        <translation>
            <numerusform>%1（另有 %n 次较早的未列出）</numerusform>
        </translation>
    </message>
    <message>
        <source>The history is being written again; nothing was lost.</source>
        <translation>历史记录已恢复写入；没有丢失记录。</translation>
    </message>
    <message numerus="yes">
        <source>The history is being written again; %n record(s) were lost.</source>
        <translation>
            <numerusform>历史记录已恢复写入；丢失了 %n 条记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Path MTU (bytes)</source>
        <translation>路径 MTU（字节）</translation>
    </message>
    <message>
        <source>Largest segment (bytes)</source>
        <translation>最大报文段（字节）</translation>
    </message>
    <message>
        <source>The kernel gives up after</source>
        <translation>内核最迟放弃时间</translation>
    </message>
    <message>
        <source>Segments repeated by the peer</source>
        <translation>对端重复发送的报文段</translation>
    </message>
    <message>
        <source>Probes turned away by this computer</source>
        <translation>被本机拒发的探测</translation>
    </message>
    <message>
        <source>Check this computer&apos;s firewall rules for outgoing connections, and a VPN or a traffic limit on the way out.</source>
        <translation>请检查本机防火墙的出站连接规则，以及出口上的 VPN 或流量限制。</translation>
    </message>
</context>
<context>
    <name>keepwatch::cli</name>
    <message>
        <source>opens connections to peers and keeps watch over them</source>
        <translation>向对端建立连接并持续监视</translation>
    </message>
    <message>
        <source>accepts connections and keeps watch over them</source>
        <translation>接受连接并持续监视</translation>
    </message>
    <message>
        <source>answers framed heartbeats and echoes everything else</source>
        <translation>应答成帧心跳，其余内容原样回送</translation>
    </message>
    <message>
        <source>says what is wrong with a workspace file, and where</source>
        <translation>指出工作区文件中的错误及其位置</translation>
    </message>
    <message>
        <source>says when a dead connection is noticed at the latest</source>
        <translation>说明最迟何时能发现连接已失效</translation>
    </message>
    <message>
        <source>address to accept connections on; port 0: any free one</source>
        <translation>接受连接的地址；端口 0 表示任意空闲端口</translation>
    </message>
    <message>
        <source>targets, groups and defaults from a workspace file</source>
        <translation>使用工作区文件中的目标、分组和默认值</translation>
    </message>
    <message>
        <source>watch the built-in demo, some of whose peers misbehave on purpose</source>
        <translation>监视内置演示，其中部分对端会故意出错</translation>
    </message>
    <message>
        <source>keepalive, passive or framed</source>
        <translation>keepalive、passive 或 framed</translation>
    </message>
    <message>
        <source>end after that time</source>
        <translation>经过该时间后结束</translation>
    </message>
    <message>
        <source>interval, timeout and fall: lan, office or wan</source>
        <translation>间隔、超时和判定次数：lan、office 或 wan</translation>
    </message>
    <message>
        <source>time from heartbeat to heartbeat</source>
        <translation>相邻两次心跳的间隔</translation>
    </message>
    <message>
        <source>the same while recovering</source>
        <translation>恢复期间的间隔</translation>
    </message>
    <message>
        <source>the same while unreachable</source>
        <translation>不可达期间的间隔</translation>
    </message>
    <message>
        <source>a heartbeat not answered by then is missed</source>
        <translation>超过该时间未应答的心跳计为丢失</translation>
    </message>
    <message>
        <source>misses in a row until unreachable</source>
        <translation>连续丢失多少次判为不可达</translation>
    </message>
    <message>
        <source>replies in a row until up again</source>
        <translation>连续应答多少次恢复正常</translation>
    </message>
    <message>
        <source>for look-up and handshake together</source>
        <translation>名称解析与握手合计</translation>
    </message>
    <message>
        <source>pause between dials, doubling</source>
        <translation>两次连接尝试之间的等待，逐次加倍</translation>
    </message>
    <message>
        <source>degraded above that round-trip time</source>
        <translation>往返时间超过该值即为性能下降</translation>
    </message>
    <message>
        <source>critically degraded above that</source>
        <translation>超过该值即为严重性能下降</translation>
    </message>
    <message>
        <source>degraded above that share of missed replies</source>
        <translation>应答丢失率超过该值即为性能下降</translation>
    </message>
    <message>
        <source>for N of the last M replies</source>
        <translation>最近 M 次应答中有 N 次</translation>
    </message>
    <message>
        <source>the kernel&apos;s keepalive (seconds, or times with a unit), system or off</source>
        <translation>内核保活（秒数或带单位的时间）、system 或 off</translation>
    </message>
    <message>
        <source>bound on unacknowledged data; auto = idle + intvl x cnt; off</source>
        <translation>未确认数据的时限；auto = idle + intvl x cnt；off</translation>
    </message>
    <message>
        <source>count each re-established connection as an outage</source>
        <translation>每次重新建立连接都计为一次中断</translation>
    </message>
    <message>
        <source>a second connection may be dialled beside a silent one</source>
        <translation>连接无响应时可另建第二条连接</translation>
    </message>
    <message>
        <source>net.ipv4.tcp_retries2 to reckon with</source>
        <translation>计算时采用的 net.ipv4.tcp_retries2</translation>
    </message>
    <message>
        <source>what this computer does by itself</source>
        <translation>本机自身的行为</translation>
    </message>
    <message>
        <source>what goes to stdout</source>
        <translation>输出到标准输出的内容</translation>
    </message>
    <message>
        <source>samples as JSON lines too</source>
        <translation>同时以 JSON 行输出样本</translation>
    </message>
    <message>
        <source>samples as CSV; - is stdout</source>
        <translation>样本存为 CSV；- 表示标准输出</translation>
    </message>
    <message>
        <source>transitions as CSV; - is stdout</source>
        <translation>状态变化存为 CSV；- 表示标准输出</translation>
    </message>
    <message>
        <source>availability as CSV; - is stdout</source>
        <translation>可用性存为 CSV；- 表示标准输出</translation>
    </message>
    <message>
        <source>samples and transitions into an SQLite file</source>
        <translation>样本和状态变化存入 SQLite 文件</translation>
    </message>
    <message>
        <source>show this text</source>
        <translation>显示此帮助</translation>
    </message>
    <message>
        <source>writes a report from a history file</source>
        <translation>由历史文件生成报告</translation>
    </message>
    <message>
        <source>the history file to read</source>
        <translation>要读取的历史文件</translation>
    </message>
    <message>
        <source>samples, transitions or availability</source>
        <translation>samples、transitions 或 availability</translation>
    </message>
    <message>
        <source>where the period begins: a date or a moment (2026-11-22, 2026-11-22T20:00Z)</source>
        <translation>时段的起点：日期或时刻（2026-11-22、2026-11-22T20:00Z）</translation>
    </message>
    <message>
        <source>where it ends; that moment itself is outside</source>
        <translation>时段的终点；该时刻本身不计入</translation>
    </message>
    <message>
        <source>time zone of dates and times without an offset (Europe/Berlin)</source>
        <translation>未带偏移量的日期和时间所用的时区（Europe/Berlin）</translation>
    </message>
    <message>
        <source>this target alone; can be given more than once</source>
        <translation>仅此目标；可多次给出</translation>
    </message>
    <message>
        <source>the file to write; - is stdout</source>
        <translation>要写入的文件；- 表示标准输出</translation>
    </message>
    <message>
        <source>%1 targets, no fault
</source>
        <translation>%1 个目标，没有错误
</translation>
    </message>
    <message>
        <source>--workspace is missing: name the file to check</source>
        <translation>缺少 --workspace：请指定要检查的文件</translation>
    </message>
    <message>
        <source>unknown option --%1; the options are in keepwatch-cli %2 --help</source>
        <translation>未知选项 --%1；选项见 keepwatch-cli %2 --help</translation>
    </message>
    <message>
        <source>--%1 takes no value</source>
        <translation>--%1 不接受值</translation>
    </message>
    <message>
        <source>--%1 needs a value: %2</source>
        <translation>--%1 需要一个值：%2</translation>
    </message>
    <message>
        <source>unknown option %1; options begin with two dashes</source>
        <translation>未知选项 %1；选项以两个短横线开头</translation>
    </message>
    <message>
        <source>%1: keepwatch-cli %2 takes no operands</source>
        <translation>%1：keepwatch-cli %2 不接受操作数</translation>
    </message>
    <message>
        <source>Times take a unit: 250ms, 1s, 2min.</source>
        <translation>时间须带单位：250ms、1s、2min。</translation>
    </message>
    <message>
        <source>Keeps watch over long-lived TCP connections and says why a peer went away.

</source>
        <translation>持续监视 TCP 长连接，并说明对端为何失联。

</translation>
    </message>
    <message>
        <source>keepwatch-cli COMMAND --help shows its options; --version the version.</source>
        <translation>keepwatch-cli COMMAND --help 显示其选项；--version 显示版本。</translation>
    </message>
    <message>
        <source>Exit: 0 all well, 1 a target is not, 2 usage or configuration, 3 cannot open or write.</source>
        <translation>退出码：0 一切正常，1 有目标异常，2 用法或配置错误，3 无法打开或写入。</translation>
    </message>
    <message>
        <source>Keepalive off, %1</source>
        <translation>保活关闭，%1</translation>
    </message>
    <message>
        <source>This computer&apos;s own keepalive: idle %1, interval %2, count %3; user timeout %4; %5</source>
        <translation>本机自身的保活：空闲 %1，间隔 %2，次数 %3；用户超时 %4；%5</translation>
    </message>
    <message>
        <source>Keepalive: idle %1, interval %2, count %3; user timeout %4; %5</source>
        <translation>保活：空闲 %1，间隔 %2，次数 %3；用户超时 %4；%5</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Heartbeat: interval %1, timeout %2, fall %3</source>
        <translation>心跳：间隔 %1，超时 %2，判定次数 %3</translation>
    </message>
    <message>
        <source>--listen is missing: name the address to answer on, as 0.0.0.0:4000</source>
        <translation>缺少 --listen：请指定应答的地址，如 0.0.0.0:4000</translation>
    </message>
    <message>
        <source>answering on %1
</source>
        <translation>正在 %1 应答
</translation>
    </message>
    <message>
        <source>--listen is missing: name the address to accept connections on, as 0.0.0.0:4000</source>
        <translation>缺少 --listen：请指定接受连接的地址，如 0.0.0.0:4000</translation>
    </message>
    <message>
        <source>TARGET</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>AVAILABLE</source>
        <translation>可用率</translation>
    </message>
    <message>
        <source>OUTAGES</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>DROPS</source>
        <translation>断线重连</translation>
    </message>
    <message>
        <source>HEARTBEATS</source>
        <translation>心跳</translation>
    </message>
    <message>
        <source>MISSED</source>
        <translation>未应答</translation>
    </message>
    <message>
        <source>RTT AVG</source>
        <translation>平均 RTT</translation>
    </message>
    <message>
        <source>P95</source>
        <translation>P95</translation>
    </message>
    <message>
        <source>MAX</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>report needs --history DB: the file that watch --history wrote</source>
        <translation>report 需要 --history DB：即 watch --history 写出的文件</translation>
    </message>
    <message>
        <source>report needs --kind: samples, transitions or availability</source>
        <translation>report 需要 --kind：samples、transitions 或 availability</translation>
    </message>
    <message>
        <source>report needs -o FILE; - is stdout</source>
        <translation>report 需要 -o FILE；- 表示标准输出</translation>
    </message>
    <message>
        <source>--from %1 is not before --to %2</source>
        <translation>--from %1 不早于 --to %2</translation>
    </message>
    <message>
        <source>--target: the history knows no &quot;%1&quot;</source>
        <translation>--target：历史中没有“%1”</translation>
    </message>
    <message>
        <source>the timeout</source>
        <translation>等于超时</translation>
    </message>
    <message>
        <source>2 x interval</source>
        <translation>2 × 间隔</translation>
    </message>
    <message>
        <source>relative</source>
        <translation>相对值</translation>
    </message>
    <message>
        <source>first stored</source>
        <translation>最早记录</translation>
    </message>
    <message>
        <source>last stored</source>
        <translation>最新记录</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>how the report is written</source>
        <translation>报告的格式</translation>
    </message>
    <message>
        <source>TARGET = [METHOD[+tls]://]HOST:PORT[#NAME]
METHOD = keepalive (default), echo, framed, passive or connect; IPv6 as [::1]:7
         or a dialogue: %1

</source>
        <translation>TARGET = [METHOD[+tls]://]HOST:PORT[#NAME]
METHOD = keepalive（默认）、echo、framed、passive 或 connect；IPv6 写作 [::1]:7
         或对话名：%1

</translation>
    </message>
    <message>
        <source>folder with dialogues of your own, one JSON file each</source>
        <translation>存放自定义对话的文件夹，每个对话一个 JSON 文件</translation>
    </message>
    <message>
        <source>those of the desktop</source>
        <translation>与桌面程序相同</translation>
    </message>
    <message>
        <source>off: accept an invalid certificate, of one target alone</source>
        <translation>off：接受无效证书，仅限一个目标</translation>
    </message>
    <message>
        <source>the name that the certificate has to be for</source>
        <translation>证书必须对应的名称</translation>
    </message>
    <message>
        <source>the host</source>
        <translation>主机名</translation>
    </message>
    <message>
        <source>certificates (PEM) to trust beside the system&apos;s</source>
        <translation>除系统证书外另行信任的证书（PEM）</translation>
    </message>
    <message>
        <source>say so many days before that a certificate ends; 0: never</source>
        <translation>提前多少天提示证书到期；0：从不</translation>
    </message>
    <message>
        <source>--tls-verify off: an invalid certificate is accepted for one target at a time; for several write &quot;tls_verify&quot;: false at each of them in a workspace</source>
        <translation>--tls-verify off：无效证书只能逐个目标接受；如有多个目标，请在工作区中为每个目标写入 &quot;tls_verify&quot;: false</translation>
    </message>
    <message>
        <source>no target: name one as [METHOD[+tls]://]HOST:PORT, or a workspace with --workspace FILE</source>
        <translation>没有目标：请以 [METHOD[+tls]://]HOST:PORT 指定，或用 --workspace FILE 指定工作区</translation>
    </message>
    <message>
        <source>shift, day, week or month in the zone: the one that --from lies in, else the last that is over</source>
        <translation>该时区的班次、日、周或月：--from 所在的那一个，否则为最近结束的一个</translation>
    </message>
    <message>
        <source>when shifts begin</source>
        <translation>各班次的开始时间</translation>
    </message>
    <message>
        <source>target, group or all: the lines of availability as CSV</source>
        <translation>target、group 或 all：CSV 可用性表的每一行代表什么</translation>
    </message>
    <message>
        <source>the targets of this group; can be given more than once</source>
        <translation>该分组的目标；可多次给出</translation>
    </message>
    <message>
        <source>--period and --to exclude each other: a period ends by itself</source>
        <translation>--period 与 --to 不能同时使用：周期自有其终点</translation>
    </message>
    <message>
        <source>--group: the history knows no &quot;%1&quot;</source>
        <translation>--group：历史中没有“%1”</translation>
    </message>
    <message>
        <source>finds the idle time after which a connection is forgotten on the way</source>
        <translation>找出连接空闲多久后会被途中设备遗忘</translation>
    </message>
    <message>
        <source>idle-limit takes one target: name the one to try, as [METHOD[+tls]://]HOST:PORT</source>
        <translation>idle-limit 只接受一个目标：请以 [METHOD[+tls]://]HOST:PORT 指定</translation>
    </message>
    <message>
        <source>the longest silence to try, 2s to 24h</source>
        <translation>要试验的最长沉默，2s 到 24h</translation>
    </message>
    <message>
        <source>where the search is kept after each trial</source>
        <translation>每次试验后保存搜索的文件</translation>
    </message>
    <message>
        <source>in the profile</source>
        <translation>配置文件夹中</translation>
    </message>
    <message>
        <source>go on with the search that was kept</source>
        <translation>继续已保存的搜索</translation>
    </message>
    <message>
        <source>a command is missing: watch, listen, respond, check, explain, report or idle-limit; see --help</source>
        <translation>缺少命令：watch、listen、respond、check、explain、report 或 idle-limit；参见 --help</translation>
    </message>
    <message>
        <source>unknown command &quot;%1&quot;; right is: watch, listen, respond, check, explain, report, idle-limit</source>
        <translation>未知命令“%1”；可用：watch、listen、respond、check、explain、report、idle-limit</translation>
    </message>
    <message>
        <source>who is asked whether this computer is online when a peer falls silent: a place, gateway or off</source>
        <translation>对端静默时询问谁以判断本机是否在线：某个地址、gateway 或 off</translation>
    </message>
</context>
<context>
    <name>keepwatch::cli::HistoryFile</name>
    <message>
        <source>The history %1 is damaged: it was set aside as %2, and a new one is begun.</source>
        <translation>历史 %1 已损坏：已另存为 %2，并新建历史。</translation>
    </message>
</context>
<context>
    <name>keepwatch::cli::LimitSearch</name>
    <message>
        <source>%1 of silence: %2</source>
        <extracomment>a time, what came of it</extracomment>
        <translation>沉默 %1：%2</translation>
    </message>
    <message>
        <source>Stopped. The same command with --resume and the same --state goes on with it.</source>
        <translation>已停止。以相同命令加 --resume 和相同的 --state 可继续。</translation>
    </message>
    <message>
        <source>Stopped. The same command with --resume goes on with it.</source>
        <translation>已停止。以相同命令加 --resume 可继续。</translation>
    </message>
</context>
<context>
    <name>keepwatch::cli::TextPrinter</name>
    <message>
        <source>refused: %1</source>
        <translation>已拒绝：%1</translation>
    </message>
    <message>
        <source>silent for %1</source>
        <translation>已静默 %1</translation>
    </message>
    <message>
        <source>the connection is re-established</source>
        <translation>连接已重新建立</translation>
    </message>
    <message>
        <source>Keepwatch itself did not run for %1; that time is excluded</source>
        <translation>Keepwatch 自身有 %1 未运行；该时段已排除</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>监听中</translation>
    </message>
    <message>
        <source>options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>incident</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>flapping</source>
        <translation>反复抖动</translation>
    </message>
    <message>
        <source>survived</source>
        <translation>已挺过</translation>
    </message>
</context>
<context>
    <name>keepwatch::desktop::AlertDesk</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Acknowledge…</source>
        <translation>确认…</translation>
    </message>
</context>
<context>
    <name>keepwatch::desktop::Desktop</name>
    <message>
        <source>Changes that were not in %1 yet were restored.</source>
        <translation>已恢复尚未写入 %1 的更改。</translation>
    </message>
    <message>
        <source>Use the file</source>
        <translation>使用文件</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file, what is wrong</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>另有 %n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>The demo could not be started.</source>
        <translation>无法启动演示。</translation>
    </message>
    <message>
        <source>Keepwatch goes on watching</source>
        <translation>Keepwatch 仍在监视</translation>
    </message>
    <message>
        <source>Its icon in the tray brings the window back. The settings say whether closing the window ends Keepwatch.</source>
        <translation>点击托盘图标可重新打开窗口。关闭窗口时是否退出 Keepwatch，可在设置中更改。</translation>
    </message>
    <message>
        <source>The history %1 is damaged. It was set aside as %2 and a new one begun; what can be read is brought over.</source>
        <translation>历史 %1 已损坏。已另存为 %2 并新建历史；能读取的部分会转入新历史。</translation>
    </message>
    <message>
        <source>The report %1 was written: %2</source>
        <comment>name, file</comment>
        <translation>报告 %1 已写出：%2</translation>
    </message>
    <message>
        <source>The report %1 could not be written: %2</source>
        <comment>name, why</comment>
        <translation>报告 %1 无法写出：%2</translation>
    </message>
</context>
<context>
    <name>keepwatch::desktop::Options</name>
    <message>
        <source>Open this workspace.</source>
        <translation>打开此工作区。</translation>
    </message>
    <message>
        <source>Keep settings, autosave and history in this folder.</source>
        <translation>将设置、自动保存和历史记录存于此文件夹。</translation>
    </message>
    <message>
        <source>Watch peers on this computer that misbehave on purpose; nothing is remembered without --profile.</source>
        <translation>监视本机上故意出错的对端；不加 --profile 则不保存任何内容。</translation>
    </message>
    <message>
        <source>Write transitions, certificates, options and a summary as JSON lines; - is stdout.</source>
        <translation>以 JSON 行写出状态变化、诊断书、选项和摘要；- 表示标准输出。</translation>
    </message>
    <message>
        <source>Keeps watch over long-lived TCP connections and says why a peer went away.</source>
        <translation>持续监视 TCP 长连接，并说明对端为何失联。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no option; a workspace is opened by --workspace FILE.</source>
        <translation>“%1”不是选项；请用 --workspace FILE 打开工作区。</translation>
    </message>
    <message>
        <source>--%1 needs a value.</source>
        <translation>--%1 需要一个值。</translation>
    </message>
    <message>
        <source>Show this text.</source>
        <translation>显示本说明。</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>%1 The options are in keepwatch --help.</source>
        <translation>%1 各选项见 keepwatch --help。</translation>
    </message>
    <message>
        <source>Start as an icon in the tray; where there is none, with the window.</source>
        <translation>启动时只显示托盘图标；没有托盘时显示窗口。</translation>
    </message>
</context>
<context>
    <name>keepwatch::desktop::Profile</name>
    <message>
        <source>another Keepwatch is using this profile; choose one with --profile DIR</source>
        <translation>另一个 Keepwatch 正在使用此配置目录；请用 --profile DIR 另选一个</translation>
    </message>
</context>
<context>
    <name>keepwatch::history::SqliteWriter</name>
    <message>
        <source>%1 (process %2) has been writing it since %3; one program at a time can, any may read</source>
        <translation>%1（进程 %2）自 %3 起正在写入；同一时间只能有一个程序写入，读取不受限制</translation>
    </message>
</context>
<context>
    <name>keepwatch::report::HtmlReport</name>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>对端</translation>
    </message>
    <message>
        <source>Availability %</source>
        <translation>可用率 %</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Drops</source>
        <translation>断线重连</translation>
    </message>
    <message>
        <source>Longest outage</source>
        <translation>最长中断</translation>
    </message>
    <message>
        <source>MTBF</source>
        <comment>mean time between failures</comment>
        <translation>平均无故障时间</translation>
    </message>
    <message>
        <source>MTTR</source>
        <comment>mean time to recovery</comment>
        <translation>平均恢复时间</translation>
    </message>
    <message>
        <source>Heartbeats</source>
        <translation>心跳</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>未应答</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>Missed %</source>
        <translation>未应答 %</translation>
    </message>
    <message>
        <source>RTT min ms</source>
        <translation>最小 RTT（毫秒）</translation>
    </message>
    <message>
        <source>average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>max</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Jitter ms</source>
        <translation>抖动（毫秒）</translation>
    </message>
    <message>
        <source>Without a group</source>
        <translation>未分组</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>分组 %1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>可用率</translation>
    </message>
    <message>
        <source>RTT, 95th percentile</source>
        <translation>RTT 第 95 百分位</translation>
    </message>
    <message>
        <source>How it was reckoned</source>
        <translation>计算方法</translation>
    </message>
    <message>
        <source>An outage runs from the first unanswered request, not from the verdict: the suspect time that led to a verdict belongs to it. Suspect time that ended well counts as available. Connecting, paused and excluded time (Keepwatch itself did not run) counts on neither side. All columns add up to the period.</source>
        <translation>中断从第一个未得到应答的请求算起，而不是从判定时刻算起：导致判定的可疑时间也属于中断。最终恢复正常的可疑时间计为可用。正在连接、已暂停和已排除（Keepwatch 本身未运行）的时间不计入任何一方。各列之和等于时段长度。</translation>
    </message>
    <message>
        <source>Availability = (up + degraded + suspect) / (up + degraded + suspect + unreachable). Times are hours:minutes:seconds. Missed replies are a share of the heartbeats without excluded ones; round-trip times are those of replies and late replies, percentiles by nearest rank.</source>
        <translation>可用率 =（正常 + 性能下降 + 可疑）/（正常 + 性能下降 + 可疑 + 不可达）。时间格式为 时:分:秒。未应答率以不含已排除者的心跳数为分母；往返时间取自应答和迟到的应答，百分位数按最近秩计算。</translation>
    </message>
    <message>
        <source>Percentiles are estimated from counts: each is within %1 % of the exact value.</source>
        <translation>百分位数由计数估算：与精确值之差不超过 %1 %。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>moments</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Targets: %1</source>
        <translation>目标：%1</translation>
    </message>
    <message>
        <source>Times of the zone %1. Made by Keepwatch %2.</source>
        <translation>时间按时区 %1。由 Keepwatch %2 生成。</translation>
    </message>
    <message>
        <source>Availability report</source>
        <translation>可用率报告</translation>
    </message>
    <message>
        <source>How the time was spent</source>
        <translation>时间分布</translation>
    </message>
    <message>
        <source>Round-trip times</source>
        <translation>往返时间</translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation>状态变化</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>To</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>Silent for</source>
        <translation>无响应时长</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>RTT ms</source>
        <translation>RTT（毫秒）</translation>
    </message>
    <message>
        <source>Kernel&apos;s RTT ms</source>
        <translation>内核 RTT（毫秒）</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Groups: %1</source>
        <translation>分组：%1</translation>
    </message>
</context>
<context>
    <name>keepwatch::report::IncidentList</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>the first names of a list, and how many are left out</extracomment>
        <translation>
            <numerusform>%1 及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>持续时间</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事件内容</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
</context>
<context>
    <name>keepwatch::report::OutageList</name>
    <message>
        <source>Drop</source>
        <translation>断线重连</translation>
    </message>
    <message>
        <source>Outage</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Outages and drops</source>
        <translation>中断与断线重连</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>对端</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>To</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>持续时间</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>None in this period.</source>
        <translation>此时段内没有。</translation>
    </message>
    <message>
        <source>%1 to %2: Keepwatch itself did not run; that time is excluded.</source>
        <translation>%1 至 %2：Keepwatch 本身未运行；此段时间已排除。</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2: the history could not be written; %n record(s) are missing.</source>
        <translation>
            <numerusform>%1 至 %2：历史无法写入；缺少 %n 条记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>缺口</translation>
    </message>
</context>
<context>
    <name>keepwatch::report::Pictures</name>
    <message>
        <source>Excluded</source>
        <translation>已排除</translation>
    </message>
    <message numerus="yes">
        <source>The picture shows the %n target(s) with the lowest availability; the table has all.</source>
        <translation>
            <numerusform>图中为可用率最低的 %n 个目标；表格包含全部目标。</numerusform>
        </translation>
    </message>
    <message>
        <source>median %1, 95th percentile %2, 99th percentile %3</source>
        <translation>中位数 %1，第 95 百分位 %2，第 99 百分位 %3</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::AcknowledgeDialog</name>
    <message>
        <source>Acknowledge</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>the first names of a list, and how many are left out</extracomment>
        <translation>
            <numerusform>%1 等，另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing more is told of this trouble until it is over. The note stands in the details and in the events.</source>
        <translation>在该故障结束之前不再发出提醒。备注显示在详情和事件中。</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>What is wrong, and what is being done</source>
        <translation>故障情况及处理措施</translation>
    </message>
    <message>
        <source>&amp;Signed by</source>
        <translation>署名(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Acknowledge</source>
        <translation>确认(&amp;A)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::AvailabilityPane</name>
    <message>
        <source>Previous month</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>Availability, day by day</source>
        <translation>逐日可用性</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>format of a month</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>可用性</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>That month</source>
        <translation>该月</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::ChangePanel</name>
    <message>
        <source>Nothing yet. What you enter is set in all of them; a field that you leave alone keeps each target&apos;s own value.</source>
        <translation>尚无改动。输入的值会写入所有目标；未改动的字段保留每个目标各自的值。</translation>
    </message>
    <message>
        <source>In all of them; everything else stays as it is in each.</source>
        <translation>对所有目标生效；其余各项保持不变。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field and its new value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Leave %1 as it is</source>
        <translation>保持“%1”不变</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 等另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>将要更改的内容</translation>
    </message>
    <message numerus="yes">
        <source>In these %n targets</source>
        <translation>
            <numerusform>涉及以下 %n 个目标</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::ChartLegend</name>
    <message>
        <source>Pin %1 to the chart</source>
        <translation>将 %1 固定到图表</translation>
    </message>
    <message>
        <source>%1 stays in the chart. Click to show it only while it is selected.</source>
        <translation>%1 保留在图表中。单击后仅在选中时显示。</translation>
    </message>
    <message>
        <source>Keep %1 in the chart when others are selected</source>
        <translation>选择其他连接时仍在图表中保留 %1</translation>
    </message>
    <message>
        <source>Take %1 out of the chart</source>
        <translation>将 %1 移出图表</translation>
    </message>
    <message>
        <source>(no RTT by its method)</source>
        <translation>（其方式不测量 RTT）</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::ChartPanel</name>
    <message>
        <source>%1 m</source>
        <comment>minutes</comment>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>Round-trip time (ms)</source>
        <translation>往返时间 (ms)</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>显示 %1</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Follow the present (End, or double-click the chart)</source>
        <translation>跟随当前时间（End 键，或双击图表）</translation>
    </message>
    <message>
        <source>Chart of the round-trip time</source>
        <translation>往返时间图表</translation>
    </message>
    <message>
        <source>recorded since %1</source>
        <translation>自 %1 起记录</translation>
    </message>
    <message>
        <source>What the chart shows; copy and save it</source>
        <translation>图表的显示内容；复制和保存</translation>
    </message>
    <message>
        <source>Left and Right scroll, + and − zoom, End is live again; with Shift they pick a period. F1 has all keys.</source>
        <translation>左右键滚动，+ 和 − 缩放，End 恢复实时；按住 Shift 则选取时段。F1 列出全部按键。</translation>
    </message>
    <message>
        <source>&amp;Network’s part of the round trip (dashed)</source>
        <translation>往返时间中的网络部分（虚线）(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Suspicion (phi)</source>
        <translation>怀疑度 (phi)(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Figures of what is shown</source>
        <translation>所示时段的统计值(&amp;F)</translation>
    </message>
    <message>
        <source>Cop&amp;y the figures</source>
        <translation>复制统计值(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Zoom to the picked period</source>
        <translation>放大到选取的时段(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>复制图片(&amp;C)</translation>
    </message>
    <message>
        <source>Save &amp;picture…</source>
        <translation>保存图片(&amp;P)…</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG drawing (*.svg)</source>
        <translation>PNG 图片 (*.png);;SVG 图形 (*.svg)</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::Columns</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>对端</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>RTT ms</source>
        <translation>RTT ms</translation>
    </message>
    <message>
        <source>RTT now</source>
        <translation>当前 RTT</translation>
    </message>
    <message>
        <source>Avg</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>RTT average</source>
        <translation>平均 RTT</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>RTT, 95th percentile</source>
        <translation>RTT，第 95 百分位</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>抖动</translation>
    </message>
    <message>
        <source>Missed %</source>
        <translation>丢失 %</translation>
    </message>
    <message>
        <source>Missed heartbeats, per cent</source>
        <translation>心跳丢失百分比</translation>
    </message>
    <message>
        <source>Misses</source>
        <translation>连丢</translation>
    </message>
    <message>
        <source>Misses in a row</source>
        <translation>连续丢失次数</translation>
    </message>
    <message>
        <source>In state</source>
        <translation>持续时间</translation>
    </message>
    <message>
        <source>Time in this state</source>
        <translation>处于此状态的时间</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>RTT, last 60 s</source>
        <translation>RTT，最近 60 秒</translation>
    </message>
    <message>
        <source>RTT of the last 60 seconds</source>
        <translation>最近 60 秒的 RTT</translation>
    </message>
    <message>
        <source>Heartbeats</source>
        <translation>心跳</translation>
    </message>
    <message>
        <source>Drops</source>
        <translation>断线重连</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Acknowledgement and its note</source>
        <translation>确认及其备注</translation>
    </message>
    <message>
        <source>Flapping</source>
        <translation>反复抖动</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::Commands</name>
    <message>
        <source>&amp;New workspace</source>
        <translation>新建工作区(&amp;N)</translation>
    </message>
    <message>
        <source>Begin with an empty workspace</source>
        <translation>从空白工作区开始</translation>
    </message>
    <message>
        <source>&amp;Open workspace…</source>
        <translation>打开工作区(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a workspace file</source>
        <translation>打开工作区文件</translation>
    </message>
    <message>
        <source>&amp;Save workspace as…</source>
        <translation>工作区另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>Save the workspace to a file and go on with that file</source>
        <translation>将工作区保存到文件，之后继续使用该文件</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Write samples, transitions or availability as CSV</source>
        <translation>将样本、状态变化或可用性写为 CSV</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>End Keepwatch</source>
        <translation>结束 Keepwatch</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>撤销上一次更改</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>重做已撤销的更改</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>复制行(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the selected rows as text</source>
        <translation>将所选行复制为文本</translation>
    </message>
    <message>
        <source>Copy ce&amp;ll</source>
        <translation>复制单元格(&amp;L)</translation>
    </message>
    <message>
        <source>Copy the current cell as text</source>
        <translation>将当前单元格复制为文本</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Select every connection that is shown</source>
        <translation>选择所有显示的连接</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>筛选(&amp;F)</translation>
    </message>
    <message>
        <source>Show only connections in which a text occurs</source>
        <translation>仅显示包含某段文字的连接</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>设置(&amp;T)…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>&amp;Add target</source>
        <translation>添加目标(&amp;A)</translation>
    </message>
    <message>
        <source>Add a target to be watched</source>
        <translation>添加要监视的目标</translation>
    </message>
    <message>
        <source>Add &amp;listener</source>
        <translation>添加监听(&amp;L)</translation>
    </message>
    <message>
        <source>Accept connections and watch them</source>
        <translation>接受连接并监视</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>Edit the selected targets</source>
        <translation>编辑所选目标</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>Resume the selected targets; none selected: all</source>
        <translation>恢复所选目标；未选择则为全部</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Close the selected connections until they are started again; none selected: all</source>
        <translation>关闭所选连接直至重新开始；未选择则为全部</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Remove the selected targets</source>
        <translation>移除所选目标</translation>
    </message>
    <message>
        <source>Keep the selected connections in the chart when others are selected</source>
        <translation>选择其他连接时仍在图表中保留所选连接</translation>
    </message>
    <message>
        <source>Show &amp;all connections</source>
        <translation>显示全部连接(&amp;A)</translation>
    </message>
    <message>
        <source>Switch every filter off</source>
        <translation>关闭所有筛选</translation>
    </message>
    <message>
        <source>Light or &amp;dark</source>
        <translation>浅色或深色(&amp;D)</translation>
    </message>
    <message>
        <source>Change between light and dark</source>
        <translation>在浅色与深色之间切换</translation>
    </message>
    <message>
        <source>Try the &amp;demo</source>
        <translation>试用演示(&amp;D)</translation>
    </message>
    <message>
        <source>Watch peers on this computer that misbehave on purpose</source>
        <translation>监视本机上故意出错的对端</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>键盘(&amp;K)</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>所有快捷键</translation>
    </message>
    <message>
        <source>&amp;About Keepwatch</source>
        <translation>关于 Keepwatch(&amp;A)</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>版本与许可证</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Target</source>
        <translation>目标(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Import targets…</source>
        <translation>导入目标(&amp;I)…</translation>
    </message>
    <message>
        <source>Add targets from a list, with a preview</source>
        <translation>从列表添加目标，先预览</translation>
    </message>
    <message>
        <source>Export &amp;targets…</source>
        <translation>导出目标(&amp;T)…</translation>
    </message>
    <message>
        <source>Write the selected targets to a list that can be imported; none selected: all</source>
        <translation>将选中的目标写成可再导入的列表；未选中时为全部</translation>
    </message>
    <message>
        <source>Copy the selected targets as lines host:port; none selected: all</source>
        <translation>将选中的目标复制为 host:port 文本行；未选中时为全部</translation>
    </message>
    <message>
        <source>&amp;Paste targets…</source>
        <translation>粘贴目标(&amp;P)…</translation>
    </message>
    <message>
        <source>Add targets from copied lines or cells, with a preview</source>
        <translation>从复制的文本行或单元格添加目标，先预览</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>创建副本(&amp;D)</translation>
    </message>
    <message>
        <source>Add copies of the selected targets</source>
        <translation>添加选中目标的副本</translation>
    </message>
    <message>
        <source>&amp;Move to group…</source>
        <translation>移到分组(&amp;M)…</translation>
    </message>
    <message>
        <source>Put the selected targets into a group</source>
        <translation>将选中的目标放入某个分组</translation>
    </message>
    <message>
        <source>New &amp;group…</source>
        <translation>新建分组(&amp;G)…</translation>
    </message>
    <message>
        <source>Add a group, whose targets inherit its values</source>
        <translation>添加分组，其中的目标继承该分组的值</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>undo or redo, the step</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Ac&amp;knowledge…</source>
        <translation>确认(&amp;K)…</translation>
    </message>
    <message>
        <source>Take the selected trouble on: nothing more is told until it is over</source>
        <translation>接手所选故障：在其结束之前不再提醒</translation>
    </message>
    <message>
        <source>Add to &amp;chart</source>
        <translation>加入图表(&amp;C)</translation>
    </message>
    <message>
        <source>Take from c&amp;hart</source>
        <translation>移出图表(&amp;H)</translation>
    </message>
    <message>
        <source>Show the selected connections in the chart no longer</source>
        <translation>不再在图表中显示所选连接</translation>
    </message>
    <message>
        <source>&amp;Groups</source>
        <translation>分组(&amp;G)</translation>
    </message>
    <message>
        <source>Show groups and tags beside the table</source>
        <translation>在表格旁显示分组和标签</translation>
    </message>
    <message>
        <source>Copy as line&amp;s to be pasted</source>
        <translation>复制为可粘贴的文本行(&amp;S)</translation>
    </message>
    <message>
        <source>Keepalive &amp;calculator…</source>
        <translation>保活计算器(&amp;C)…</translation>
    </message>
    <message>
        <source>When keepalive notices a dead peer, and what it costs</source>
        <translation>保活何时发现对端已死，以及其开销</translation>
    </message>
    <message>
        <source>&amp;States, causes and options</source>
        <translation>状态、原因与选项(&amp;S)</translation>
    </message>
    <message>
        <source>What each of them means, and where that is written</source>
        <translation>各项的含义及出处</translation>
    </message>
    <message>
        <source>&amp;Dialogues…</source>
        <translation>对话(&amp;D)…</translation>
    </message>
    <message>
        <source>What is said to peers, and what they have to answer</source>
        <translation>对对端发送的内容，以及对端必须给出的应答</translation>
    </message>
    <message>
        <source>Copy certi&amp;ficate as text</source>
        <translation>以文本复制诊断书(&amp;F)</translation>
    </message>
    <message>
        <source>Copy why the connection that is shown died, with all facts</source>
        <translation>复制所示连接失效的原因及全部事实</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>报告(&amp;R)…</translation>
    </message>
    <message>
        <source>Write the availability of a shift, day, week or month</source>
        <translation>写出一个班次、日、周或月的可用性</translation>
    </message>
    <message>
        <source>After how long a silence a firewall on the way forgets the connection</source>
        <translation>沉默多久后途中的防火墙会遗忘连接</translation>
    </message>
    <message>
        <source>&amp;Find idle limit…</source>
        <translation>查找空闲时限(&amp;F)…</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::ConnectionView</name>
    <message>
        <source>&amp;Usual columns</source>
        <translation>常用列(&amp;U)</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::CounterBar</name>
    <message>
        <source>All connections</source>
        <translation>全部连接</translation>
    </message>
    <message>
        <source>Show all connections</source>
        <translation>显示全部连接</translation>
    </message>
    <message>
        <source>%1 in 5 min</source>
        <comment>change of a counter</comment>
        <translation>5 分钟内 %1</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::CounterTile</name>
    <message>
        <source>%1: %2</source>
        <comment>state: number of connections</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::DetailPane</name>
    <message>
        <source>Select a connection to see everything about it.</source>
        <translation>选择一个连接以查看其全部信息。</translation>
    </message>
    <message>
        <source>Cop&amp;y details</source>
        <translation>复制详情(&amp;Y)</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>state, length of time</comment>
        <translation>%1，已持续 %2</translation>
    </message>
    <message>
        <source>Acknowled&amp;ge…</source>
        <translation>确认(&amp;G)…</translation>
    </message>
    <message>
        <source>Chan&amp;ge the note…</source>
        <translation>更改备注(&amp;G)…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Copy cer&amp;tificate</source>
        <translation>复制诊断书(&amp;T)</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::Details</name>
    <message>
        <source>Round-trip time, last 15 min</source>
        <translation>往返时间，最近 15 分钟</translation>
    </message>
    <message>
        <source>The method %1 measures no round-trip time. Choose an echo, a framed heartbeat or short connections where you need one.</source>
        <translation>方式“%1”不测量往返时间。需要时请选择回显、成帧心跳或短连接。</translation>
    </message>
    <message>
        <source>Now / average</source>
        <translation>当前 / 平均</translation>
    </message>
    <message>
        <source>95th percentile</source>
        <translation>第 95 百分位</translation>
    </message>
    <message>
        <source>Jitter (mean difference)</source>
        <translation>抖动（平均差）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>misses in a row, of as many as make a verdict</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Heartbeats</source>
        <translation>心跳</translation>
    </message>
    <message>
        <source>Interval / timeout</source>
        <translation>间隔 / 超时</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已应答</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>未应答</translation>
    </message>
    <message>
        <source>Missed in a row</source>
        <translation>连续未应答</translation>
    </message>
    <message>
        <source>Drops / outages</source>
        <translation>断线重连 / 中断</translation>
    </message>
    <message>
        <source>Keepalive: asked / in effect</source>
        <translation>保活：请求 / 生效</translation>
    </message>
    <message>
        <source>TCP</source>
        <translation>TCP</translation>
    </message>
    <message>
        <source>Local address</source>
        <translation>本地地址</translation>
    </message>
    <message>
        <source>Connected since</source>
        <translation>连接建立于</translation>
    </message>
    <message>
        <source>Last certificate</source>
        <translation>最近的诊断书</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>What to do next: %1</source>
        <translation>下一步：%1</translation>
    </message>
    <message>
        <source>Timeline, from the last sign of life</source>
        <translation>时间线（自最后的存活迹象起）</translation>
    </message>
    <message>
        <source>Facts that decided</source>
        <translation>决定性的事实</translation>
    </message>
    <message>
        <source>Further facts</source>
        <translation>其他事实</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a sentence, and a second one with its full stop</comment>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::DialoguesDialog</name>
    <message>
        <source>%1 (your own)</source>
        <translation>%1（自定义）</translation>
    </message>
    <message>
        <source>This one came with Keepwatch; duplicate it to change it.</source>
        <translation>此对话随 Keepwatch 提供；如需修改，请先复制。</translation>
    </message>
    <message>
        <source>Remove the dialogue &quot;%1&quot;? Targets that use it will be watched by their group&apos;s or the default method.</source>
        <translation>移除对话“%1”？使用它的目标将改用其所在组的方式或默认方式监视。</translation>
    </message>
    <message>
        <source>Saved: targets can choose &quot;%1&quot; as their method.</source>
        <translation>已保存：目标可选择“%1”作为其方式。</translation>
    </message>
    <message>
        <source>Discard what was changed in &quot;%1&quot;?</source>
        <translation>放弃对“%1”的修改？</translation>
    </message>
    <message>
        <source>Dialogues</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Ne&amp;w</source>
        <translation>新建(&amp;W)</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>复制(&amp;U)</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>移除(&amp;V)</translation>
    </message>
    <message>
        <source>Add openin&amp;g step</source>
        <translation>添加开场步骤(&amp;G)</translation>
    </message>
    <message>
        <source>Add unas&amp;ked</source>
        <translation>添加主动消息(&amp;K)</translation>
    </message>
    <message>
        <source>What the peer may say at any time, and what is answered to it</source>
        <translation>对端可能随时发送的内容，以及对其的应答</translation>
    </message>
    <message>
        <source>Remove step</source>
        <translation>移除步骤</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::Document</name>
    <message numerus="yes">
        <source>Add %n target(s)</source>
        <translation>
            <numerusform>添加 %n 个目标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit %n target(s)</source>
        <translation>
            <numerusform>编辑 %n 个目标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n target(s)</source>
        <translation>
            <numerusform>移除 %n 个目标</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::Drag</name>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n 个目标</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::Event</name>
    <message>
        <source>Recovered at once</source>
        <translation>立即恢复</translation>
    </message>
    <message>
        <source>Recovered after %1</source>
        <translation>%1后恢复</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Keepwatch itself stood still for %1: not counted</source>
        <translation>Keepwatch 自身停顿了 %1：不计入</translation>
    </message>
    <message>
        <source>%1; silent for %2</source>
        <translation>%1；已静默 %2</translation>
    </message>
    <message>
        <source>%1; over after %2</source>
        <translation>%1；历时 %2 后结束</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>多个</translation>
    </message>
    <message>
        <source>Keepwatch</source>
        <translation>Keepwatch</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::EventModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事件内容</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::EventPanel</name>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>%1, newest first</source>
        <translation>%1，最新的在前</translation>
    </message>
    <message>
        <source>Searching the history…</source>
        <translation>正在搜索历史…</translation>
    </message>
    <message>
        <source>The history holds no such event.</source>
        <translation>历史中没有这样的事件。</translation>
    </message>
    <message>
        <source>the newest %1</source>
        <translation>最新的 %1 条</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>搜索历史</translation>
    </message>
    <message>
        <source>Search the history for events</source>
        <translation>在历史中搜索事件</translation>
    </message>
    <message>
        <source>Events found</source>
        <translation>找到的事件</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::EventView</name>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>尚无事件。</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::ExchangeActions</name>
    <message numerus="yes">
        <source>Import %n target(s)</source>
        <translation>
            <numerusform>导入 %n 个目标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %n target(s).</source>
        <translation>
            <numerusform>已添加 %n 个目标。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) stayed outside.</source>
        <translation>
            <numerusform>%n 行未导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message numerus="yes">
        <source>Export %n target(s)</source>
        <translation>
            <numerusform>导出 %n 个目标</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV (*.csv);;Lines host:port (*.txt)</source>
        <translation>CSV (*.csv);;文本行 host:port (*.txt)</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n target(s) to %1.</source>
        <translation>
            <numerusform>已将 %n 个目标写入 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n target(s) as lines.</source>
        <translation>
            <numerusform>已将 %n 个目标复制为文本行。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::ExportDialog</name>
    <message>
        <source>Export as CSV</source>
        <translation>导出为 CSV</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>内容(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Connections</source>
        <translation>连接(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>时段(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>For spreadsheets</source>
        <translation>电子表格选项</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Samples: one row per heartbeat</source>
        <translation>样本：每次心跳一行</translation>
    </message>
    <message>
        <source>Transitions: each change of state with its cause</source>
        <translation>状态变化：每次变化及其原因</translation>
    </message>
    <message>
        <source>Availability: one row per connection</source>
        <translation>可用性：每个连接一行</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message numerus="yes">
        <source>The %n selected</source>
        <translation>
            <numerusform>所选的 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole session</source>
        <translation>整个会话</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>最近 1 小时</translation>
    </message>
    <message>
        <source>The last 24 hours</source>
        <translation>最近 24 小时</translation>
    </message>
    <message>
        <source>From … until …</source>
        <translation>指定起止时间…</translation>
    </message>
    <message>
        <source>until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>Begin with a &amp;byte order mark (Excel needs it for UTF-8)</source>
        <translation>以字节顺序标记开头（Excel 识别 UTF-8 所需）(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Semicolons between the cells</source>
        <translation>用分号分隔单元格(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Local time instead of UTC</source>
        <translation>使用本地时间而非 UTC(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Enter the file that the export is to be written to.</source>
        <translation>请输入导出的目标文件。</translation>
    </message>
    <message>
        <source>The period ends before it begins: choose an earlier beginning or a later end.</source>
        <translation>结束时间早于开始时间：请提前开始时间或推后结束时间。</translation>
    </message>
    <message>
        <source>%1 rows are in %2.</source>
        <translation>已将 %1 行写入 %2。</translation>
    </message>
    <message>
        <source>Cancelled: no file was written.</source>
        <translation>已取消：未写入任何文件。</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::FigureWords</name>
    <message>
        <source>not watched</source>
        <translation>未监视</translation>
    </message>
    <message>
        <source>no time that counts</source>
        <translation>没有计入的时间</translation>
    </message>
    <message numerus="yes">
        <source>%n outage(s)</source>
        <translation>
            <numerusform>%n 次中断</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drop(s)</source>
        <translation>
            <numerusform>断线重连 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between figures</comment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::GroupActions</name>
    <message>
        <source>Add group %1</source>
        <translation>添加分组 %1</translation>
    </message>
    <message>
        <source>Edit group %1</source>
        <translation>编辑分组 %1</translation>
    </message>
    <message>
        <source>Remove group</source>
        <translation>移除分组</translation>
    </message>
    <message numerus="yes">
        <source>Remove the group &quot;%1&quot;? What becomes of its %n target(s)?</source>
        <translation>
            <numerusform>移除分组“%1”？其中的 %n 个目标如何处理？</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept, they have no group and inherit from the defaults. You can undo this; what was recorded stays.</source>
        <translation>若保留，这些目标不再属于任何分组，并从默认值继承。此操作可以撤销；已记录的数据会保留。</translation>
    </message>
    <message>
        <source>&amp;Keep the targets</source>
        <translation>保留目标(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Remove them too</source>
        <translation>一并移除(&amp;R)</translation>
    </message>
    <message>
        <source>Remove group %1</source>
        <translation>移除分组 %1</translation>
    </message>
    <message>
        <source>Removed the group &quot;%1&quot;.</source>
        <translation>已移除分组“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>Move %n target(s)</source>
        <translation>
            <numerusform>移动 %n 个目标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %n target(s) out of their group.</source>
        <translation>
            <numerusform>已将 %n 个目标移出分组。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %n target(s) to &quot;%1&quot;.</source>
        <translation>
            <numerusform>已将 %n 个目标移到“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to group</source>
        <translation>移到分组</translation>
    </message>
    <message numerus="yes">
        <source>Group of %n target(s); a new name makes a new group, none takes them out:</source>
        <translation>
            <numerusform>%n 个目标的分组；新名称会新建分组，留空则移出分组：</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>移动(&amp;M)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Tag %n target(s)</source>
        <translation>
            <numerusform>为 %n 个目标加标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tagged %n target(s) with &quot;%1&quot;.</source>
        <translation>
            <numerusform>已为 %n 个目标加上标签“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::GroupDialog</name>
    <message>
        <source>Target %1: %2</source>
        <comment>name, what is wrong</comment>
        <translation>目标 %1：%2</translation>
    </message>
    <message>
        <source>Please correct what is marked in red; everything entered is kept.</source>
        <translation>请更正标红的内容；已输入的内容均会保留。</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>新建分组</translation>
    </message>
    <message>
        <source>Edit group</source>
        <translation>编辑分组</translation>
    </message>
    <message>
        <source>Na&amp;me of the group</source>
        <translation>分组名称(&amp;M)</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>分组名称</translation>
    </message>
    <message>
        <source>Targets are put into it by dragging or by &quot;Move to group&quot;</source>
        <translation>通过拖放或“移到分组”将目标放入</translation>
    </message>
    <message>
        <source>Its targets stay in it under another name</source>
        <translation>改名后其中的目标仍属于该分组</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::GroupModel</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>未分组</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>%1, %2 connections, worst: %3</source>
        <comment>name of a group</comment>
        <translation>%1，%2 个连接，最差状态：%3</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::GroupPanel</name>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Groups and tags</source>
        <translation>分组和标签</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>新建分组</translation>
    </message>
    <message>
        <source>Hide the groups</source>
        <translation>隐藏分组面板</translation>
    </message>
    <message>
        <source>A group gives its values to its targets. Drag targets here, or press Ctrl+M.</source>
        <translation>分组为其目标提供值。将目标拖到此处，或按 Ctrl+M。</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::HeadForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Usual p&amp;ort</source>
        <translation>常用端口(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Purpose</source>
        <translation>用途(&amp;P)</translation>
    </message>
    <message>
        <source>Ch&amp;aracters</source>
        <translation>字符集(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Line end</source>
        <translation>行结束符(&amp;L)</translation>
    </message>
    <message>
        <source>Connect&amp;ion</source>
        <translation>连接(&amp;I)</translation>
    </message>
    <message>
        <source>After &amp;heartbeats</source>
        <translation>心跳次数(&amp;H)</translation>
    </message>
    <message>
        <source>After se&amp;conds</source>
        <translation>秒数(&amp;C)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>kept as long as it lives</source>
        <translation>只要存活就保持</translation>
    </message>
    <message>
        <source>renewed before the server would close it</source>
        <translation>在服务器关闭之前更换</translation>
    </message>
    <message>
        <source>a new one for each heartbeat</source>
        <translation>每次心跳新建一个</translation>
    </message>
    <message>
        <source>Targets name it as their method: lower-case letters, digits and hyphens</source>
        <translation>目标以此名称作为方式：小写字母、数字和连字符</translation>
    </message>
    <message>
        <source>Sent after each text, never after hex; and what ends a line of the peer&apos;s</source>
        <translation>在每段文本之后发送，十六进制之后不发送；也是对端每行的结束符</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::HelpButton</name>
    <message>
        <source>Help: %1</source>
        <extracomment>the name of a button; what it explains</extracomment>
        <translation>帮助：%1</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::HoverBox</name>
    <message>
        <source>%1 – %2 – %3</source>
        <comment>least, mean and longest RTT</comment>
        <translation>%1 – %2 – %3</translation>
    </message>
    <message>
        <source>network %1 · application %2</source>
        <translation>网络 %1 · 应用 %2</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>不可达</translation>
    </message>
    <message>
        <source>no RTT by this method</source>
        <translation>此方式不测量 RTT</translation>
    </message>
    <message>
        <source>suspicion φ %1</source>
        <translation>怀疑度 φ %1</translation>
    </message>
    <message>
        <source>min – mean – max (ms)</source>
        <translation>最小 – 平均 – 最大 (ms)</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::IdentityForm</name>
    <message>
        <source>&amp;Direction</source>
        <translation>方向(&amp;D)</translation>
    </message>
    <message>
        <source>Outbound: Keepwatch connects</source>
        <translation>出站：由 Keepwatch 发起连接</translation>
    </message>
    <message>
        <source>Listener: peers connect to Keepwatch</source>
        <translation>监听：由对端连接 Keepwatch</translation>
    </message>
    <message>
        <source>Listen on &amp;address</source>
        <translation>监听地址(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>主机(&amp;H)</translation>
    </message>
    <message>
        <source>127.0.0.1 is reached from this computer only, 0.0.0.0 from everywhere</source>
        <translation>127.0.0.1 仅本机可访问，0.0.0.0 可从任何地方访问</translation>
    </message>
    <message>
        <source>A name or an address; host:port fills both fields</source>
        <translation>名称或地址；输入 主机:端口 可同时填写两栏</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>端口(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>分组(&amp;G)</translation>
    </message>
    <message>
        <source>several values</source>
        <translation>多个值</translation>
    </message>
    <message>
        <source>Ta&amp;gs</source>
        <translation>标签(&amp;T)</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>以逗号分隔</translation>
    </message>
    <message>
        <source>The tags that all of them have; other tags stay as they are</source>
        <translation>所有选中目标共有的标签；其他标签保持不变</translation>
    </message>
    <message>
        <source>no group</source>
        <translation>无分组</translation>
    </message>
    <message>
        <source>Now %1</source>
        <comment>values and how many targets have them</comment>
        <translation>当前：%1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::IdleLimitActions</name>
    <message>
        <source>%1: %2.</source>
        <comment>target, what was found</comment>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>显示(&amp;S)</translation>
    </message>
    <message>
        <source>%1: keepalive idle is %2 now.</source>
        <comment>target, a time</comment>
        <translation>%1：保活空闲时间现为 %2。</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::IdleLimitDialog</name>
    <message>
        <source>This target&apos;s keepalive idle of %1 is safe.</source>
        <translation>此目标现有的保活空闲时间 %1 是安全的。</translation>
    </message>
    <message>
        <source>This target&apos;s keepalive would come too late.</source>
        <translation>此目标现有的保活来得太晚。</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>Set keepalive &amp;idle to %1</source>
        <translation>将保活空闲时间设为 %1(&amp;I)</translation>
    </message>
    <message>
        <source>Set keepalive &amp;idle</source>
        <translation>设置保活空闲时间(&amp;I)</translation>
    </message>
    <message>
        <source>Find idle limit</source>
        <translation>查找空闲时限</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>target, its address</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Leaves one spare connection after the other silent, for longer and longer, until one is forgotten on the way. The watched connection is not touched.</source>
        <translation>依次让一条备用连接保持沉默，时间越来越长，直到有一条被途中设备遗忘。不触及正在监视的连接。</translation>
    </message>
    <message>
        <source>This target allows one connection at a time: pause it meanwhile.</source>
        <translation>此目标同时只允许一条连接：请在此期间暂停它。</translation>
    </message>
    <message>
        <source>&amp;Longest silence</source>
        <translation>最长沉默(&amp;L)</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>沉默</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>试验</translation>
    </message>
    <message>
        <source>Silence so far</source>
        <translation>已沉默</translation>
    </message>
    <message>
        <source>Begin &amp;anew</source>
        <translation>重新开始(&amp;A)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Each silence that was tried will stand here, with what came of it.</source>
        <translation>每次试过的沉默时长及其结果将显示在这里。</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::ImportDialog</name>
    <message>
        <source>Import targets</source>
        <translation>导入目标</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt);;All files (*)</source>
        <translation>列表 (*.csv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Nothing to import yet</source>
        <translation>尚无可导入的内容</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) to add</source>
        <translation>
            <numerusform>将添加 %n 个目标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faulty line(s): press F2 to mend one; what stays faulty is left out</source>
        <translation>
            <numerusform>%n 行有误：按 F2 修改；仍有误的行不导入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of a name that is taken</source>
        <translation>
            <numerusform>%n 行的名称已被占用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) left out</source>
        <translation>
            <numerusform>%n 行不导入</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns that are not read: %1</source>
        <translation>未读取的列：%1</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n target(s)</source>
        <translation>
            <numerusform>添加 %n 个目标(&amp;A)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>Lines to import</source>
        <translation>要导入的行</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Open &amp;file…</source>
        <translation>打开文件(&amp;F)…</translation>
    </message>
    <message>
        <source>For lines that do not say it</source>
        <translation>用于未注明的行</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>分组(&amp;G)</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>&amp;Names that are taken</source>
        <translation>名称已被占用时(&amp;N)</translation>
    </message>
    <message>
        <source>Names that are taken</source>
        <translation>名称已被占用时</translation>
    </message>
    <message>
        <source>Leave the line out</source>
        <translation>不导入该行</translation>
    </message>
    <message>
        <source>Add a number to the name</source>
        <translation>在名称后加序号</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::ImportModel</name>
    <message>
        <source>Left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>There is a target of that name already; left out</source>
        <translation>已有同名目标；不导入</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::ImportView</name>
    <message>
        <source>Paste a list (Ctrl+V) or open a file.

Lines: host:port, echo://host:port#name …
CSV: name,host,port,method,group …</source>
        <translation>粘贴列表 (Ctrl+V) 或打开文件。

文本行：host:port、echo://host:port#name …
CSV：name,host,port,method,group …</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::KeepaliveCalculator</name>
    <message>
        <source>Keepalive calculator</source>
        <translation>保活计算器</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Keepalive</source>
        <translation>保活(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Idle time before the first probe</source>
        <translation>首个探测前的空闲时间(&amp;I)</translation>
    </message>
    <message>
        <source>I&amp;nterval of the probes</source>
        <translation>探测间隔(&amp;N)</translation>
    </message>
    <message>
        <source>N&amp;umber of probes</source>
        <translation>探测次数(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Bound on unacknowledged data</source>
        <translation>未确认数据的时限(&amp;B)</translation>
    </message>
    <message>
        <source>Its &amp;length</source>
        <translation>其时长(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Heartbeat beside it</source>
        <translation>同时使用的心跳(&amp;H)</translation>
    </message>
    <message>
        <source>With these values</source>
        <translation>使用以下数值</translation>
    </message>
    <message>
        <source>As the system comes</source>
        <translation>系统默认值</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>As keepalive</source>
        <translation>与保活一致</translation>
    </message>
    <message>
        <source>Of its own</source>
        <translation>单独设定</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Idle: nothing in flight when the peer falls silent</source>
        <translation>空闲：对端沉默时没有在途数据</translation>
    </message>
    <message>
        <source>Busy: data in flight when the peer falls silent</source>
        <translation>繁忙：对端沉默时有在途数据</translation>
    </message>
    <message>
        <source>What this means</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::KnownLimitList</name>
    <message>
        <source>Known limits</source>
        <translation>已知时限</translation>
    </message>
    <message>
        <source>%1 – as found here</source>
        <extracomment>a known limit that lies within what was found</extracomment>
        <translation>%1 – 与此处结果相符</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::LowerArea</name>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Round-trip time (ms)</source>
        <translation>往返时间 (ms)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::MainWindow</name>
    <message>
        <source>Keepwatch</source>
        <translation>Keepwatch</translation>
    </message>
    <message>
        <source>%1 – Keepwatch</source>
        <comment>name of the workspace</comment>
        <translation>%1 – Keepwatch</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>列(&amp;C)</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>No connection matches the filter.</source>
        <translation>没有连接符合筛选条件。</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>Workspaces (*.keepwatch);;All files (*)</source>
        <translation>工作区 (*.keepwatch);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save workspace as</source>
        <translation>工作区另存为</translation>
    </message>
    <message>
        <source>About Keepwatch</source>
        <translation>关于 Keepwatch</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Keepwatch %1&lt;/h3&gt;&lt;p&gt;Keeps watch over long-lived TCP connections and says why a peer went away.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Keepwatch %1&lt;/h3&gt;&lt;p&gt;持续监视 TCP 长连接，并说明对端为何失联。&lt;/p&gt;&lt;p&gt;自由软件，采用 GNU 通用公共许可证第 3 版或更高版本。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Change the defaults</source>
        <translation>更改默认值</translation>
    </message>
    <message>
        <source>There is no trouble to acknowledge any more.</source>
        <translation>已没有需要确认的故障。</translation>
    </message>
    <message numerus="yes">
        <source>The chart holds %n connection(s); take one out first.</source>
        <translation>
            <numerusform>图表最多容纳 %n 个连接；请先移出一个。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Edit group…</source>
        <translation>编辑分组(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Start its targets</source>
        <translation>启动其中的目标(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Pause its targets</source>
        <translation>暂停其中的目标(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Remove group…</source>
        <translation>移除分组(&amp;R)…</translation>
    </message>
    <message>
        <source>L&amp;isteners</source>
        <translation>监听(&amp;I)</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::MeaningPanel</name>
    <message>
        <source>What this means</source>
        <translation>含义说明</translation>
    </message>
    <message>
        <source>Keepalive &amp;calculator…</source>
        <translation>保活计算器(&amp;C)…</translation>
    </message>
    <message>
        <source>Whoever answers in this peer&apos;s place is not noticed: its certificate is accepted unseen.</source>
        <translation>若有他人冒充该对端将无法察觉：其证书不经检查即被接受。</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::MonthCalendar</name>
    <message>
        <source>%1: %2</source>
        <extracomment>a day, and how it went</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::PeriodFields</name>
    <message>
        <source>&amp;Period</source>
        <translation>周期(&amp;P)</translation>
    </message>
    <message>
        <source>S&amp;hifts begin at</source>
        <translation>班次开始于(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>从(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>到(&amp;U)</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>时区(&amp;Z)</translation>
    </message>
    <message>
        <source>A shift</source>
        <translation>一个班次</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>一天</translation>
    </message>
    <message>
        <source>A week, from Monday on</source>
        <translation>一周，从星期一起</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>一个月</translation>
    </message>
    <message>
        <source>From … until …</source>
        <translation>从…到…</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>moments</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>There is no time zone of that name: choose one of the list.</source>
        <translation>没有这个名称的时区：请从列表中选择。</translation>
    </message>
    <message>
        <source>Enter when shifts begin, like 06:00,14:00,22:00.</source>
        <translation>请输入各班次的开始时间，例如 06:00,14:00,22:00。</translation>
    </message>
    <message>
        <source>The period ends before it begins: choose an earlier beginning or a later end.</source>
        <translation>周期的终点早于起点：请选择更早的起点或更晚的终点。</translation>
    </message>
    <message>
        <source>Con&amp;taining</source>
        <translation>包含时刻(&amp;T)</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::PeriodPanel</name>
    <message>
        <source>reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Picked period</source>
        <translation>选取的时段</translation>
    </message>
    <message>
        <source>Figures of the picked period</source>
        <translation>选取时段的统计值</translation>
    </message>
    <message>
        <source>Show this period alone (Return)</source>
        <translation>仅显示此时段 (Return)</translation>
    </message>
    <message>
        <source>Copy the figures (Ctrl+C)</source>
        <translation>复制统计值 (Ctrl+C)</translation>
    </message>
    <message>
        <source>Let the period go (Esc)</source>
        <translation>取消选取的时段 (Esc)</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::PresetTable</name>
    <message>
        <source>%1 – %2</source>
        <comment>from, to</comment>
        <extracomment>earliest and latest verdict</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>On each connection, in a day</source>
        <translation>每个连接每天</translation>
    </message>
    <message>
        <source>Verdict after</source>
        <translation>判定时间</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>报文数</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节数</translation>
    </message>
    <message>
        <source>Keepalive with these values</source>
        <translation>使用这些数值的保活</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::ReferenceDialog</name>
    <message>
        <source>Nothing is called that, or says it.</source>
        <translation>没有匹配的条目。</translation>
    </message>
    <message>
        <source>States, causes and options</source>
        <translation>状态、原因与选项</translation>
    </message>
    <message>
        <source>Search, for example: RST, keepalive, RFC 5482</source>
        <translation>搜索，例如：RST、keepalive、RFC 5482</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::ReportDialog</name>
    <message>
        <source>Availability report</source>
        <translation>可用性报告</translation>
    </message>
    <message>
        <source>&amp;Recipe</source>
        <translation>方案(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Of</source>
        <translation>对象(&amp;O)</translation>
    </message>
    <message>
        <source>For&amp;m</source>
        <translation>形式(&amp;M)</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>文件(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Name of the recipe</source>
        <translation>方案名称(&amp;N)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>删除(&amp;M)</translation>
    </message>
    <message>
        <source>A page with charts (HTML)</source>
        <translation>带图表的网页（HTML）</translation>
    </message>
    <message>
        <source>A table (CSV), one line per target</source>
        <translation>表格（CSV），每个目标一行</translation>
    </message>
    <message>
        <source>A table (CSV), one line per group</source>
        <translation>表格（CSV），每个分组一行</translation>
    </message>
    <message>
        <source>A table (CSV), one line for all</source>
        <translation>表格（CSV），全部合为一行</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Save recipe</source>
        <translation>保存方案(&amp;S)</translation>
    </message>
    <message>
        <source>Write it by &amp;itself into the file&apos;s folder when a period ends</source>
        <translation>每个周期结束时自动写入该文件所在的文件夹(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Write report</source>
        <translation>写出报告(&amp;W)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>All targets</source>
        <translation>全部目标</translation>
    </message>
    <message numerus="yes">
        <source>The %n selected target(s)</source>
        <translation>
            <numerusform>选中的 %n 个目标</numerusform>
        </translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>分组 %1</translation>
    </message>
    <message>
        <source>Reports (*.%1)</source>
        <translation>报告 (*.%1)</translation>
    </message>
    <message>
        <source>Enter the file that the report is to be written to.</source>
        <translation>请输入报告要写入的文件。</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>报告已写入 %1。</translation>
    </message>
    <message>
        <source>Cancelled: no file was written.</source>
        <translation>已取消：没有写出文件。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Saved: from now on it is written at the end of each period, into %1.</source>
        <translation>已保存：今后每个周期结束时写入 %1。</translation>
    </message>
    <message>
        <source>Saved: it can be chosen at the top.</source>
        <translation>已保存：可在上方选择。</translation>
    </message>
    <message>
        <source>Removed: it is written no more. Its files stay.</source>
        <translation>已删除：不再写出。已有文件保留。</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::SettingsDialog</name>
    <message>
        <source>Please correct what is marked in red; everything entered is kept.</source>
        <translation>请更正标红的内容；已输入的内容均会保留。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>&amp;OK</source>
        <translation>确定(&amp;O)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Every target has these values unless it or its group has one of its own.</source>
        <translation>目标自身及其分组均未另行设置时，采用这里的值。</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::SettingsPage</name>
    <message>
        <source>HOST:PORT</source>
        <translation>主机:端口</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::StatusLine</name>
    <message numerus="yes">
        <source>%n connection(s) watched</source>
        <translation>
            <numerusform>正在监视 %n 个连接</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 heartbeats/s</source>
        <translation>每秒 %1 次心跳</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::StepForm</name>
    <message>
        <source>Sen&amp;d</source>
        <translation>发送(&amp;D)</translation>
    </message>
    <message>
        <source>E&amp;xpect</source>
        <translation>期望(&amp;X)</translation>
    </message>
    <message>
        <source>The &amp;reply ends</source>
        <translation>应答结束于(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Timeout</source>
        <translation>超时(&amp;T)</translation>
    </message>
    <message>
        <source>Co&amp;mment</source>
        <translation>说明(&amp;M)</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>pattern</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>自身</translation>
    </message>
    <message>
        <source>with</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>after bytes</source>
        <translation>字节数</translation>
    </message>
    <message>
        <source>the heartbeat&apos;s</source>
        <translation>与心跳相同</translation>
    </message>
    <message>
        <source>\r \n \t \0 \\ \xHH stand for bytes, ${host} and ${port} for the peer&apos;s address; a text ends with the line end chosen above</source>
        <translation>\r \n \t \0 \\ \xHH 表示字节，${host} 和 ${port} 表示对端地址；文本以上方选择的行结束符结尾</translation>
    </message>
    <message>
        <source>text and hex: these bytes have to come; pattern: a regular expression (RE2)</source>
        <translation>文本和十六进制：必须收到这些字节；模式：正则表达式 (RE2)</translation>
    </message>
    <message>
        <source>by itself: text and hex are the whole reply, a pattern judges one line</source>
        <translation>自身：文本和十六进制即为完整应答，模式判断一行</translation>
    </message>
    <message>
        <source>Kind of what is sent</source>
        <translation>发送内容的类型</translation>
    </message>
    <message>
        <source>Kind of what is expected</source>
        <translation>期望内容的类型</translation>
    </message>
    <message>
        <source>Mark or number of bytes that end the reply</source>
        <translation>结束应答的标记或字节数</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>发送的内容</translation>
    </message>
    <message>
        <source>What is expected</source>
        <translation>期望的内容</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::StepModel</name>
    <message>
        <source>Opening %1</source>
        <translation>开场 %1</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Unasked</source>
        <translation>主动消息</translation>
    </message>
    <message>
        <source>its acknowledgement</source>
        <translation>仅需确认 (ACK)</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Expect</source>
        <translation>期望</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::TargetActions</name>
    <message numerus="yes">
        <source>Duplicate %n target(s)</source>
        <translation>
            <numerusform>创建 %n 个目标的副本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicated %n target(s).</source>
        <translation>
            <numerusform>已创建 %n 个目标的副本。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n target(s) from the workspace?</source>
        <translation>
            <numerusform>要从工作区移除 %n 个目标吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>You can undo this; what was recorded stays.</source>
        <translation>此操作可以撤销；已记录的内容会保留。</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Do not ask again</source>
        <translation>不再询问</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n target(s).</source>
        <translation>
            <numerusform>已移除 %n 个目标。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>There is none</source>
        <translation>没有可用项</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::TargetDialog</name>
    <message>
        <source>Please correct what is marked in red; everything entered is kept.</source>
        <translation>请更正标红的内容；已输入的内容均会保留。</translation>
    </message>
    <message numerus="yes">
        <source>Edit %n targets</source>
        <translation>
            <numerusform>编辑 %n 个目标</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit target</source>
        <translation>编辑目标</translation>
    </message>
    <message>
        <source>Add target</source>
        <translation>添加目标</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>several values</source>
        <translation>多个值</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::Timeline</name>
    <message>
        <source>last data</source>
        <translation>最后的数据</translation>
    </message>
    <message numerus="yes">
        <source>%n probe(s)</source>
        <translation>
            <numerusform>%n 个探测</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repetition(s)</source>
        <translation>
            <numerusform>%n 次重传</numerusform>
        </translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between moments</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>moments, what happens</comment>
        <extracomment>moments, what happens at them</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>no verdict, ever</source>
        <translation>永不判定</translation>
    </message>
    <message>
        <source>at the latest %1</source>
        <translation>最迟 %1</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::ToolBar</name>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Choose the columns of the table</source>
        <translation>选择表格的列</translation>
    </message>
    <message>
        <source>Filter by name, peer, cause…   Ctrl+F</source>
        <translation>按名称、对端、原因筛选…   Ctrl+F</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>筛选…</translation>
    </message>
    <message>
        <source>Filter by name, peer, cause…</source>
        <translation>按名称、对端、原因筛选…</translation>
    </message>
    <message>
        <source>Name, peer, cause…</source>
        <translation>名称、对端、原因…</translation>
    </message>
    <message>
        <source>Shows the rows whose name, peer, group, tag or cause has what is typed here (Ctrl+F); Return leads to them</source>
        <translation>显示名称、对端、分组、标签或原因中包含所输入内容的行（Ctrl+F）；按回车键转到这些行</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::TrayIcon</name>
    <message>
        <source>&amp;Hide the window</source>
        <translation>隐藏窗口(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Show the window</source>
        <translation>显示窗口(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Acknowledge all</source>
        <translation>全部确认(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::TraySummary</name>
    <message>
        <source>%1: %2</source>
        <extracomment>a state and how many connections are in it</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Nothing is watched</source>
        <translation>未监视任何连接</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name, cause</comment>
        <extracomment>name of a connection, cause of its trouble</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::TrialPanel</name>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>正在连接 %1…</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>→ sent</source>
        <translation>→ 已发送</translation>
    </message>
    <message>
        <source>← received</source>
        <translation>← 已接收</translation>
    </message>
    <message>
        <source>as expected</source>
        <translation>符合期望</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>It works: every step was answered as expected.</source>
        <translation>可用：每个步骤都得到了期望的应答。</translation>
    </message>
    <message>
        <source>No connection: %1</source>
        <translation>无法连接：%1</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>未及时应答</translation>
    </message>
    <message>
        <source>The peer closed the connection at step &quot;%1&quot;; heard: %2</source>
        <translation>对端在步骤“%1”关闭了连接；收到：%2</translation>
    </message>
    <message>
        <source>Step &quot;%1&quot; was not answered in time; heard: %2</source>
        <translation>步骤“%1”未及时得到应答；收到：%2</translation>
    </message>
    <message>
        <source>Step &quot;%1&quot; was answered with something else: %2</source>
        <translation>步骤“%1”得到了其他应答：%2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Tr&amp;y it</source>
        <translation>试用(&amp;Y)</translation>
    </message>
    <message>
        <source>Try it on a peer</source>
        <translation>在对端上试用</translation>
    </message>
    <message>
        <source>P&amp;eer</source>
        <translation>对端(&amp;E)</translation>
    </message>
    <message>
        <source>host:port</source>
        <translation>主机:端口</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>通信内容</translation>
    </message>
    <message>
        <source>TLS session</source>
        <translation>TLS 会话</translation>
    </message>
    <message>
        <source>No TLS session: %1</source>
        <translation>没有 TLS 会话：%1</translation>
    </message>
    <message>
        <source>Inside &amp;TLS</source>
        <translation>经由 &amp;TLS</translation>
    </message>
    <message>
        <source>A selected target&apos;s certificates and exception count for its own address.</source>
        <translation>所选目标的证书和例外仅对其自身的地址有效。</translation>
    </message>
    <message>
        <source>What each step sends and hears will stand here, with its time.</source>
        <translation>每一步发送和收到的内容及其时间将显示在这里。</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::ValueField</name>
    <message>
        <source>several values</source>
        <translation>多个值</translation>
    </message>
    <message>
        <source>Inherited</source>
        <translation>继承</translation>
    </message>
    <message>
        <source>Inherited: %1</source>
        <translation>继承：%1</translation>
    </message>
    <message>
        <source>Back to the inherited value</source>
        <translation>恢复为继承值</translation>
    </message>
    <message>
        <source>Inherit %1</source>
        <translation>继承 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a value, where it comes from</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>inherited</source>
        <translation>继承</translation>
    </message>
    <message>
        <source>Now %1</source>
        <comment>values and how many targets have them</comment>
        <translation>当前：%1</translation>
    </message>
</context>
<context>
    <name>keepwatch::ui::Welcome</name>
    <message>
        <source>Nothing is being watched yet</source>
        <translation>尚未监视任何连接</translation>
    </message>
    <message>
        <source>&amp;Add target…</source>
        <translation>添加目标(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Open workspace…</source>
        <translation>打开工作区(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Try the demo</source>
        <translation>试用演示(&amp;T)</translation>
    </message>
    <message>
        <source>Add a target: a host and a port. Keepwatch keeps a connection to it, and tells you when it is slow, when it is gone, and why.
A list comes in by the clipboard, a line host:port for each target, or as a CSV file. The demo watches a few peers on this computer that misbehave on purpose; it needs no network.</source>
        <translation>添加目标：主机和端口。Keepwatch 与其保持连接，并在它变慢或失去时告诉您，以及原因。
列表可通过剪贴板导入，每个目标一行 host:port，也可使用 CSV 文件。演示会监视本机上若干故意出错的对端；无需网络。</translation>
    </message>
    <message>
        <source>&amp;Paste a list…</source>
        <translation>粘贴列表(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Import a file…</source>
        <translation>导入文件(&amp;I)…</translation>
    </message>
</context>
<context>
    <name>keepwatch::words::Alert</name>
    <message>
        <source>%1 is unreachable</source>
        <translation>%1 不可达</translation>
    </message>
    <message numerus="yes">
        <source>%n peers are unreachable</source>
        <translation>
            <numerusform>%n 个对端不可达</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 answers again</source>
        <translation>%1 恢复应答</translation>
    </message>
    <message numerus="yes">
        <source>%n peers answer again</source>
        <translation>
            <numerusform>%n 个对端恢复应答</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 keeps going and coming</source>
        <translation>%1 反复断连</translation>
    </message>
    <message numerus="yes">
        <source>%n peers keep going and coming</source>
        <translation>
            <numerusform>%n 个对端反复断连</numerusform>
        </translation>
    </message>
    <message>
        <source>Acknowledged: %1</source>
        <translation>已确认：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n peers acknowledged</source>
        <translation>
            <numerusform>已确认 %n 个对端</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>the first names of a list, and how many are left out</extracomment>
        <translation>
            <numerusform>%1 等，另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>They have different causes</source>
        <translation>原因各不相同</translation>
    </message>
    <message>
        <source>It was unreachable for %1</source>
        <translation>不可达持续了 %1</translation>
    </message>
    <message>
        <source>Nothing more is told until that has settled</source>
        <translation>稳定之前不再提醒</translation>
    </message>
    <message numerus="yes">
        <source>%n others have been unreachable for longer</source>
        <translation>
            <numerusform>另有 %n 个对端此前已不可达</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others are still unreachable</source>
        <translation>
            <numerusform>另有 %n 个对端仍不可达</numerusform>
        </translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Acknowledged by %1</source>
        <translation>已由 %1 确认</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who acknowledged, note</comment>
        <translation>%1：%2</translation>
    </message>
</context>
</TS>
