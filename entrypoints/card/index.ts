import { defineUnlistedScript } from '#imports';
import { cardSlot } from '../../page/card-slot';
import { OpenCard } from './open-card';

/** Loaded into a frame the first time that a card is asked for there. */
export default defineUnlistedScript(() => {
  let open: OpenCard | null = null;
  cardSlot().view = {
    show(request) {
      open?.close('replaced');
      open = new OpenCard(request, (card) => {
        if (open === card) open = null;
      });
    },
    update: (state) => open?.update(state),
    takeFocus: () => open?.takeFocus(),
    hide: (reason) => open?.close(reason),
    abandon() {
      const left = open;
      open = null;
      if (left?.inUse()) left.abandon();
      else left?.close('gone');
    },
    inUse: () => open?.inUse() ?? false,
    isOpen: () => open !== null,
  };
});
