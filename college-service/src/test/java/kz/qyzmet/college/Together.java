package kz.qyzmet.college;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Several acts at one moment: all wait at a barrier, then go. */
public final class Together {

  private Together() {}

  public static <T> List<T> all(List<Callable<T>> acts) {
    var barrier = new CyclicBarrier(acts.size());
    try (var threads = Executors.newFixedThreadPool(acts.size())) {
      var answers = acts.stream().map(act -> threads.submit(() -> after(barrier, act))).toList();
      List<T> all = new ArrayList<>();
      for (var answer : answers) {
        all.add(answer.get());
      }
      return all;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Expected every act to be answered", e);
    }
  }

  private static <T> T after(CyclicBarrier barrier, Callable<T> act) throws Exception {
    try {
      barrier.await();
    } catch (BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
    return act.call();
  }
}
