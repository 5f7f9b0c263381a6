/** The agency would verify nothing by itself any more: what is addressed to it goes to the national level. */
export const Meant = () => (
  <label class="choice">
    <input type="checkbox" name="isMeant" />
    <b>Saya paham instansi ini lalu tanpa koordinator</b>
    <span class="hint">Laporan untuknya diverifikasi admin nasional sampai ada koordinator baru.</span>
  </label>
)
